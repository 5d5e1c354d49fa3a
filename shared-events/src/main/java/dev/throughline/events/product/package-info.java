/** What is decided about a product as a whole: that it exists, its vision and its goals. */
@NullMarked
package dev.throughline.events.product;

import org.jspecify.annotations.NullMarked;

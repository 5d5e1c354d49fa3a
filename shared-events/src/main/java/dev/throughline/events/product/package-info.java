/** What is decided about a product as a whole: that it exists, and its vision. */
@NullMarked
package dev.throughline.events.product;

import org.jspecify.annotations.NullMarked;

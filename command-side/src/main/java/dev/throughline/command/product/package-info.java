/** A product as a whole: that it exists, its vision and its goals. */
@NullMarked
package dev.throughline.command.product;

import org.jspecify.annotations.NullMarked;

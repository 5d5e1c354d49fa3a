/** A product as a whole: that it exists, and its vision. */
@NullMarked
package dev.throughline.command.product;

import org.jspecify.annotations.NullMarked;

/** A product's prioritised features as one ordered list. */
@NullMarked
package dev.throughline.query.rank;

import org.jspecify.annotations.NullMarked;

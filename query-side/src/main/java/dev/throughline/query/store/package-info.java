/** Keeps the views in MongoDB: states by the position at which they changed, one writer, any number of readers. */
@NullMarked
package dev.throughline.query.store;

import org.jspecify.annotations.NullMarked;

/** Facts: what is decided about each subject, and the chain of decisions that led there. */
@NullMarked
package dev.throughline.query.fact;

import org.jspecify.annotations.NullMarked;

/** Why any fact is as it is: one sentence, the chain of decisions that led there, and whose turn is next. */
@NullMarked
package dev.throughline.query.why;

import org.jspecify.annotations.NullMarked;

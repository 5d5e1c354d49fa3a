/** The decision log: every decision with its cause and effects, what it superseded, and one sentence that says it. */
@NullMarked
package dev.throughline.query.decisions;

import org.jspecify.annotations.NullMarked;

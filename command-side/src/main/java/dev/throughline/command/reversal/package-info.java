/** Decisions gone back on: what was decided before is decided again, by the same command and the same rules. */
@NullMarked
package dev.throughline.command.reversal;

import org.jspecify.annotations.NullMarked;

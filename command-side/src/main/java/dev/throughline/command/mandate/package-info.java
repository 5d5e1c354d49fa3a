/** Who may decide what now: the authority stream, folded. */
@NullMarked
package dev.throughline.command.mandate;

import org.jspecify.annotations.NullMarked;

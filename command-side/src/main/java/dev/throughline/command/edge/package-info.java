/** The REST envelope of every command: who asks, under which key, on which revision; and the answer, rebuilt from the log. */
@NullMarked
package dev.throughline.command.edge;

import org.jspecify.annotations.NullMarked;

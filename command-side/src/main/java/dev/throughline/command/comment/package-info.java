/** Threads: what members say and point to beside the decisions. */
@NullMarked
package dev.throughline.command.comment;

import org.jspecify.annotations.NullMarked;

/** Reactions between aggregates: what follows from a decision, or from a day that has come, without anybody asking for it. */
@NullMarked
package dev.throughline.command.policy;

import org.jspecify.annotations.NullMarked;

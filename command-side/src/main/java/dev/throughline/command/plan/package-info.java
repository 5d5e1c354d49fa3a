/** A project's work plan: its tasks, who does them, and how they get on. */
@NullMarked
package dev.throughline.command.plan;

import org.jspecify.annotations.NullMarked;

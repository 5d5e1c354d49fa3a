/** A project's work plan: its tasks, who does them, and how they get on. */
@NullMarked
package dev.throughline.events.plan;

import org.jspecify.annotations.NullMarked;

/** The published language: what can be decided, by whom, and what was decided. */
@NullMarked
package dev.throughline.events;

import org.jspecify.annotations.NullMarked;

/** Project delivery: schedule, milestones and how they moved, who works on it, and what it has taken on. */
@NullMarked
package dev.throughline.query.delivery;

import org.jspecify.annotations.NullMarked;

/** A project: its charter, its schedule and its milestones, decided by its project manager. */
@NullMarked
package dev.throughline.command.project;

import org.jspecify.annotations.NullMarked;

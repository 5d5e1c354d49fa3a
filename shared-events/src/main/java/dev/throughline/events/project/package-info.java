/** A project's charter, schedule and milestones: the when. */
@NullMarked
package dev.throughline.events.project;

import org.jspecify.annotations.NullMarked;

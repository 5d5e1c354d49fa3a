/** A project's charter, schedule, scope, milestones and status: the when. */
@NullMarked
package dev.throughline.events.project;

import org.jspecify.annotations.NullMarked;

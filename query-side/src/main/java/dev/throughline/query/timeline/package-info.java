/** A project's milestones, and the features meant for each. */
@NullMarked
package dev.throughline.query.timeline;

import org.jspecify.annotations.NullMarked;

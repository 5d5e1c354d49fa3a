/** When milestones are thought to be reached, and how far that is from what was promised. */
@NullMarked
package dev.throughline.query.forecast;

import org.jspecify.annotations.NullMarked;

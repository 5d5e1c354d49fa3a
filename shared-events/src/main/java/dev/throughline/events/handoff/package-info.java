/** The meeting of the what and the when: a feature proposed to a project, the answer, and the delivery. */
@NullMarked
package dev.throughline.events.handoff;

import org.jspecify.annotations.NullMarked;

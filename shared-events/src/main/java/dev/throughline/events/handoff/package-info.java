/** The meeting of the what and the when: a feature proposed to a project, and the answer. */
@NullMarked
package dev.throughline.events.handoff;

import org.jspecify.annotations.NullMarked;

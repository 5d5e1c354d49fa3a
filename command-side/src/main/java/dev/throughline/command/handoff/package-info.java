/** The handoff: a product manager's feature proposed to a project, the project manager's answer, and the delivery. */
@NullMarked
package dev.throughline.command.handoff;

import org.jspecify.annotations.NullMarked;

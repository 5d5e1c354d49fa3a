/** The handoff: a product manager's feature proposed to a project, and the project manager's answer. */
@NullMarked
package dev.throughline.command.handoff;

import org.jspecify.annotations.NullMarked;

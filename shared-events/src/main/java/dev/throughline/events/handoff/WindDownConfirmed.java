package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * The project manager confirmed that the project no longer works on what was withdrawn from it.
 *
 * @param handoff the handoff
 * @param why what became of the work
 */
@Decides(
        command = "ConfirmWindDown",
        by = Role.PROJECT_MANAGER,
        facts = {@Decides.Fact(name = "wind-down", of = "handoff", is = "CONFIRMED")})
public record WindDownConfirmed(HandoffId handoff, Rationale why) implements HandoffEvent {}

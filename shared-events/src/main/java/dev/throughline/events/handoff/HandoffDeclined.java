package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * The project manager declined a handoff; it may be proposed again.
 *
 * @param handoff the handoff
 * @param why the reason
 */
@Decides(
        command = "DeclineHandoff",
        by = Role.PROJECT_MANAGER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "answer", of = "handoff", is = "DECLINED")})
public record HandoffDeclined(HandoffId handoff, Rationale why) implements HandoffEvent {}

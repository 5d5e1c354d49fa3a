package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * The project manager asked what the proposal means: the product manager answers before the project does.
 *
 * @param handoff the handoff
 * @param question what the project manager has to know
 * @param why the reason for asking
 */
@Decides(
        command = "RequestClarification",
        by = Role.PROJECT_MANAGER,
        facts = {@Decides.Fact(name = "question", of = "handoff", value = "question")})
public record ClarificationRequested(HandoffId handoff, String question, Rationale why) implements HandoffEvent {}

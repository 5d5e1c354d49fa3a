package dev.throughline.command.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;

/** Bring a turn that stays unanswered before the workspace owners. */
record EscalateTurn(PolicyId policy, Anything about, Rationale why) implements PolicyCommand {}

package dev.throughline.command.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.LocalDate;

/** Give a decision back to its owner, on the day that it named. */
record BringBackDecision(PolicyId policy, Anything about, Role role, LocalDate on, Rationale why)
        implements PolicyCommand {}

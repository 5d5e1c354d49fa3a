package dev.throughline.command.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Remind whose turn it is that the day is over. */
record RemindTurn(
        PolicyId policy,
        Anything about,
        LocalDate by,
        @Nullable LocalDate escalatesOn,
        Rationale why) implements PolicyCommand {}

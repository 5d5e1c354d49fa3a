package dev.throughline.command.dispatch;

import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.PolicyId;
import dev.throughline.log.Guard;
import org.jspecify.annotations.Nullable;

/**
 * What a policy acts on: its effect is owned by whoever decided the cause, whose mandate the log guaranteed there.
 *
 * @param policy who acts
 * @param eventId of the event that it acts on
 * @param decision as that event was recorded
 * @param standing what must not have moved since the policy read it; null where nothing has to stand still
 */
public record Cause(
        PolicyId policy,
        String eventId,
        DecisionMetadata decision,
        @Nullable Guard standing) {}

package dev.throughline.command.policy;

import dev.throughline.command.dispatch.Cause;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PolicyId;
import dev.throughline.log.Guard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log, as policies read it.
 *
 * @param position its place in the log
 * @param recordedAt when the log took it
 * @param decision who decided it, as recorded
 */
record Happened(long position, String eventId, Instant recordedAt, DomainEvent event, DecisionMetadata decision) {

    /** As what this policy acts on. */
    Cause as(PolicyId policy, @Nullable Guard standing) {
        return new Cause(policy, eventId, decision, standing);
    }
}

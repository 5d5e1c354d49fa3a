package dev.throughline.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries beside its payload: ids and instants only.
 *
 * @param actor who acted: a member id, or {@code policy:<name>}
 * @param role the role acted in
 * @param owner which role owns the decision
 * @param decidedBy one entry per role that decided
 * @param decidedAt when it was decided, in UTC with milliseconds; not after it was recorded
 * @param commandId the command that led to it
 * @param correlationId what it belongs together with
 * @param causationId the event id of its cause; null where a person acted on their own accord
 */
public record DecisionMetadata(
        String actor,
        Role role,
        Owner owner,
        List<Decider> decidedBy,
        Instant decidedAt,
        String commandId,
        String correlationId,
        @Nullable String causationId) {

    public DecisionMetadata {
        decidedBy = List.copyOf(decidedBy);
    }
}

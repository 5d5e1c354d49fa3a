package dev.throughline.query.fold;

import dev.throughline.events.DecidedFact;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import java.time.Instant;
import java.util.List;

/**
 * One event of the log, decoded once for all folds. Contributions are among them; their owner tells.
 *
 * @param position its place in the log, from 1 without gaps
 * @param recordedAt when the log took it; never falls with the position
 * @param type its stored name in the catalogue
 * @param version its place in its stream, from 0: the revision of the facts that it decides
 * @param commandId equal for what was recorded together
 * @param facts what it decides, in the catalogue's order
 */
public record Decision(
        long position,
        Instant recordedAt,
        String stream,
        long version,
        String eventId,
        String type,
        String commandId,
        DomainEvent event,
        DecisionMetadata metadata,
        List<DecidedFact> facts) {

    public Decision {
        facts = List.copyOf(facts);
    }
}

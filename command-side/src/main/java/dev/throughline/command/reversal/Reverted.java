package dev.throughline.command.reversal;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.Decoding;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventPosition;
import dev.throughline.events.EventType;
import dev.throughline.events.FactAddress;
import dev.throughline.events.MemberId;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * A decision to go back on, among all those of its stream.
 *
 * @param recorded the decision
 * @param stream its stream, from the first event to the last
 */
record Reverted(RecordedEvent recorded, List<RecordedEvent> stream) {

    /** @throws dev.throughline.access.problem.ProblemException 404 where nothing is recorded there */
    static Reverted at(EventPosition position, EventLog log) {
        var recorded = log.read(position.number() - 1, 1).stream()
                .findFirst()
                .orElseThrow(() -> Aggregates.unknown("decision " + position).exception());
        return new Reverted(recorded, log.readStream(recorded.stream(), 0));
    }

    EventType type() {
        return Catalogue.catalogue().type(recorded.type());
    }

    DomainEvent event() {
        return Decoding.event(recorded);
    }

    DecisionMetadata metadata() {
        return Decoding.metadata(recorded);
    }

    MemberId author() {
        return new MemberId(metadata().actor());
    }

    /** The fact that it decided; what can be reverted decides one. */
    FactAddress fact() {
        return Catalogue.catalogue().facts(event()).getFirst().address();
    }

    /** The decision before it on its fact; empty where it was the first. */
    Optional<RecordedEvent> before() {
        var fact = fact();
        return stream.stream()
                .filter(each -> each.version() < recorded.version() && Decoding.decides(each, fact))
                .reduce((earlier, later) -> later);
    }

    /** The decision after it on its fact; empty while it stands. */
    Optional<RecordedEvent> after() {
        var fact = fact();
        return stream.stream()
                .filter(each -> each.version() > recorded.version() && Decoding.decides(each, fact))
                .findFirst();
    }
}

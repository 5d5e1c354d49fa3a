package dev.throughline.command.reversal;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
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
        return decoded(recorded);
    }

    DecisionMetadata metadata() {
        return CanonicalJson.read(recorded.metadata().toArray(), DecisionMetadata.class);
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
        return stream.stream()
                .filter(each -> each.version() < recorded.version() && decides(each))
                .reduce((earlier, later) -> later);
    }

    /** The decision after it on its fact; empty while it stands. */
    Optional<RecordedEvent> after() {
        return stream.stream()
                .filter(each -> each.version() > recorded.version() && decides(each))
                .findFirst();
    }

    static DomainEvent decoded(RecordedEvent event) {
        return Catalogue.catalogue()
                .decode(event.type(), event.revision(), event.payload().toArray());
    }

    private boolean decides(RecordedEvent event) {
        return Catalogue.catalogue().facts(decoded(event)).stream()
                .map(DecidedFact::address)
                .anyMatch(fact()::equals);
    }
}

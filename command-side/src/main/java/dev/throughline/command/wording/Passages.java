package dev.throughline.command.wording;

import dev.throughline.command.dispatch.Decoding;
import dev.throughline.events.Anything;
import dev.throughline.events.Catalogue;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FactAddress;
import dev.throughline.events.HandoffId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Wording;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.axon.CommitContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the words that stand, in the stream that tells of their subject; the commit is guarded on it. */
@Component
final class Passages {

    private final EventLog log;

    Passages(EventLog log) {
        this.log = log;
    }

    /** Empty where the subject has no such words, or has them no more. */
    Optional<Passage> find(String stream, Anything subject, WordingField field) {
        var events = log.readStream(stream, 0);
        CommitContext.current().guard(stream, events.getLast().version());
        var decidedSince = new HashSet<FactAddress>();
        for (RecordedEvent recorded : events.reversed()) {
            var event = Decoding.event(recorded);
            for (Wording wording : Catalogue.catalogue().wordings(event)) {
                if (wording.field().equals(field)
                        && wording.fact().subject().equals(subject.value())
                        && !decidedSince.contains(wording.fact())) {
                    return Optional.of(new Passage(wording, recorded));
                }
            }
            Catalogue.catalogue().facts(event).stream()
                    .map(DecidedFact::address)
                    .forEach(decidedSince::add);
        }
        return Optional.empty();
    }

    /** The version of the event that decided a fact last; empty where none did. */
    Optional<Long> revision(String stream, FactAddress fact) {
        return log.readStream(stream, 0).reversed().stream()
                .filter(event -> Decoding.decides(event, fact))
                .map(RecordedEvent::version)
                .findFirst();
    }

    /** The projects that a criterion of the feature was ever handed to. Who hands one over writes to the feature, too. */
    List<ProjectId> handedTo(String feature, CriterionId criterion) {
        return events(feature)
                .filter(FeatureHandedOff.class::isInstance)
                .map(FeatureHandedOff.class::cast)
                .filter(handed -> events(HandoffId.of(handed.feature(), handed.project()).stream())
                        .anyMatch(event -> event instanceof HandoffProposed proposed
                                && proposed.criteria().contains(criterion)))
                .map(FeatureHandedOff::project)
                .distinct()
                .toList();
    }

    private Stream<DomainEvent> events(String stream) {
        return log.readStream(stream, 0).stream().map(Decoding::event);
    }
}

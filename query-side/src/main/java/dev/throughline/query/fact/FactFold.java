package dev.throughline.query.fact;

import dev.throughline.events.DecidedFact;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.Collection;
import java.util.stream.Collectors;

/** Each subject's facts, as the catalogue reads them off the events: no kind of event is known here by name. */
public enum FactFold implements Fold<Facts> {
    FACTS;

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.facts().stream().map(fact -> fact.address().subject()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Facts initial(String subject) {
        return Facts.none(subject);
    }

    @Override
    public Facts apply(Facts facts, Decision decision) {
        Facts next =
                decision.event() instanceof WordingCorrected corrected ? facts.corrected(corrected, decision) : facts;
        for (DecidedFact fact : decision.facts()) {
            if (fact.address().subject().equals(facts.subject())) {
                next = next.plus(fact.address().name(), Decided.by(decision, fact.value()));
            }
        }
        return next;
    }
}

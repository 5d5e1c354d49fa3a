package dev.throughline.query.fact;

import dev.throughline.events.DecidedFact;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Each subject's facts, as the catalogue reads them off the events: no kind of event is known here by name. */
public enum FactFold implements Fold<Facts> {
    FACTS;

    /** The label of a subject that a decision ever came back to. */
    public static final String BROUGHT_BACK = "brought back";

    /** The label of an effect that was refused. */
    public static final String PARKED = "parked";

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

    /** The decisions that came back, and what policies had refused, are looked for among all that was ever decided. */
    @Override
    public Collection<String> labels(Facts facts) {
        List<String> labels = new ArrayList<>();
        if (!facts.chain("revisit").isEmpty()) {
            labels.add(BROUGHT_BACK);
        }
        if (facts.latest("state")
                .filter(last -> last.by().event() instanceof EffectParked)
                .isPresent()) {
            labels.add(PARKED);
        }
        return labels;
    }
}

package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import java.util.List;
import java.util.stream.Collectors;

/** A delivery is reported whole: what is met in part stays in delivery. */
record NoCriterionLeftOut(HandoffId handoff, List<CriterionId> reported, List<CriterionId> covered) implements Rule {

    @Override
    public String code() {
        return "criteria.left-out";
    }

    @Override
    public boolean holds() {
        return reported.containsAll(covered);
    }

    @Override
    public String explanation() {
        return "The delivery of " + handoff + " says nothing of "
                + covered.stream()
                        .filter(criterion -> !reported.contains(criterion))
                        .map(CriterionId::value)
                        .collect(Collectors.joining(", "))
                + ": it covers every criterion handed off.";
    }
}

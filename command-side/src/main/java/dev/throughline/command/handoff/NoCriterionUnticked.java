package dev.throughline.command.handoff;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import java.util.List;
import java.util.stream.Collectors;

/** A delivery is accepted whole: if one criterion is not met, it is rejected. */
record NoCriterionUnticked(HandoffId handoff, List<CriterionId> ticked, List<CriterionId> covered) implements Rule {

    @Override
    public String code() {
        return "criteria.unticked";
    }

    @Override
    public boolean holds() {
        return ticked.containsAll(covered);
    }

    @Override
    public String explanation() {
        return covered.stream()
                        .filter(criterion -> !ticked.contains(criterion))
                        .map(CriterionId::value)
                        .collect(Collectors.joining(", "))
                + " of " + handoff
                + " is not ticked: look at every criterion, or reject the delivery, saying what is missing.";
    }
}

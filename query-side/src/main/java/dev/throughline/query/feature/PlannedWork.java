package dev.throughline.query.feature;

import dev.throughline.events.HandoffId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.delivery.ScopeFold;
import dev.throughline.query.plan.PlanFold;
import dev.throughline.query.plan.Task;
import java.util.List;
import java.util.Set;

/** Which tasks a feature is delivered by; decision record 0125 says why these. */
final class PlannedWork {

    private final Reading reading;

    PlannedWork(Reading reading) {
        this.reading = reading;
    }

    /**
     * Those for the feature's scope items; and of those for no scope item, the ones that are to be done before the milestone
     * that the handoff was accepted for. In the order in which they were planned; none before it was accepted.
     */
    List<Task> of(CardAnswer card) {
        CardAnswer.Due milestone = card.milestone();
        if (card.commitment() == null || milestone == null) {
            return List.of();
        }
        HandoffId handoff = new HandoffId(card.key());
        Set<ScopeItemId> items = ScopeFold.serving(handoff.feature(), handoff.project(), reading.snapshot());
        return PlanFold.of(handoff.project(), reading.snapshot()).stream()
                .filter(task -> task.scopeItem() == null
                        ? task.milestone() != null && task.milestone().value().equals(milestone.key())
                        : items.contains(task.scopeItem()))
                .toList();
    }
}

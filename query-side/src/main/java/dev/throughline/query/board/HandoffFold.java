package dev.throughline.query.board;

import dev.throughline.events.HandoffId;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.Collection;
import java.util.List;

/** Each handoff. */
public enum HandoffFold implements Fold<Handoff> {
    HANDOFFS;

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof HandoffEvent event
                ? List.of(event.handoff().value())
                : List.of();
    }

    @Override
    public Handoff initial(String key) {
        return Handoff.none(new HandoffId(key));
    }

    @Override
    public Handoff apply(Handoff before, Decision decision) {
        if (!(decision.event() instanceof HandoffEvent event)) {
            return before;
        }
        return switch (event) {
            case HandoffProposed proposed ->
                new Handoff(
                        before.id(),
                        Handoff.State.PROPOSED,
                        decision.recordedAt(),
                        decision.position(),
                        proposed,
                        null);
            case HandoffAccepted accepted ->
                new Handoff(
                        before.id(),
                        Handoff.State.ACCEPTED,
                        decision.recordedAt(),
                        decision.position(),
                        before.proposal(),
                        accepted);
            case HandoffDeclined declined ->
                new Handoff(
                        before.id(),
                        Handoff.State.DECLINED,
                        decision.recordedAt(),
                        decision.position(),
                        before.proposal(),
                        null);
        };
    }
}

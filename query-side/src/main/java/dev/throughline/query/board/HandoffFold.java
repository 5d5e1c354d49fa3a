package dev.throughline.query.board;

import dev.throughline.events.HandoffId;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
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
            case HandoffProposed proposed -> before.proposedIn(decision, proposed);
            case ClarificationRequested requested -> before.in(Handoff.State.CLARIFYING, decision);
            case ClarificationGiven given -> before.in(Handoff.State.PROPOSED, decision);
            case HandoffAccepted accepted -> before.acceptedIn(decision, accepted);
            case HandoffDeclined declined -> before.in(Handoff.State.DECLINED, decision);
            case HandoffWithdrawn withdrawn -> before.withdrawnIn(decision);
            case WindDownConfirmed confirmed -> before.in(Handoff.State.WITHDRAWN, decision);
            case DeliveryReported reported -> before.in(Handoff.State.DELIVERED, decision);
            case DeliveryAccepted accepted -> before.doneIn(decision, accepted.criteria());
            case DeliveryRejected rejected -> before.in(Handoff.State.ACCEPTED, decision);
        };
    }
}

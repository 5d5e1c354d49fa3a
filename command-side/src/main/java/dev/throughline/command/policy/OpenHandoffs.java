package dev.throughline.command.policy;

import dev.throughline.events.FeatureId;
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
import java.util.List;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * The handoffs in which somebody still has something to do about the feature. Immutable.
 *
 * @param handoffs in the order in which they were opened
 */
record OpenHandoffs(PSet<HandoffId> handoffs) {

    static final OpenHandoffs NONE = new OpenHandoffs(OrderedPSet.empty());

    OpenHandoffs after(Happened happened) {
        return happened.event() instanceof HandoffEvent event
                ? switch (event) {
                    case HandoffProposed e -> opened(e);
                    case ClarificationRequested e -> this;
                    case ClarificationGiven e -> this;
                    case HandoffAccepted e -> this;
                    case DeliveryReported e -> this;
                    case DeliveryRejected e -> this;
                    case HandoffDeclined e -> closed(e);
                    case HandoffWithdrawn e -> closed(e);
                    case WindDownConfirmed e -> closed(e);
                    case DeliveryAccepted e -> closed(e);
                }
                : this;
    }

    List<HandoffId> of(FeatureId feature) {
        return handoffs.stream()
                .filter(handoff -> handoff.feature().equals(feature))
                .toList();
    }

    private OpenHandoffs opened(HandoffEvent event) {
        return new OpenHandoffs(handoffs.plus(event.handoff()));
    }

    private OpenHandoffs closed(HandoffEvent event) {
        return new OpenHandoffs(handoffs.minus(event.handoff()));
    }
}

package dev.throughline.events.handoff;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.HandoffId;

/** What happens in a handoff, from the proposal to the accepted delivery. */
public sealed interface HandoffEvent extends DomainEvent
        permits HandoffProposed,
                ClarificationRequested,
                ClarificationGiven,
                HandoffAccepted,
                HandoffDeclined,
                HandoffWithdrawn,
                WindDownConfirmed,
                DeliveryReported,
                DeliveryAccepted,
                DeliveryRejected {

    /** The handoff that it is about. */
    HandoffId handoff();

    @Override
    default String stream() {
        return handoff().stream();
    }
}

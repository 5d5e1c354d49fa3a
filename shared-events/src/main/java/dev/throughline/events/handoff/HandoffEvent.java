package dev.throughline.events.handoff;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.HandoffId;

/** What is proposed and answered in a handoff. */
public sealed interface HandoffEvent extends DomainEvent permits HandoffProposed, HandoffAccepted, HandoffDeclined {

    /** The handoff that it is about. */
    HandoffId handoff();

    @Override
    default String stream() {
        return handoff().stream();
    }
}

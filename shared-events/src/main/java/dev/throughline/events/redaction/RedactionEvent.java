package dev.throughline.events.redaction;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventPosition;

/** What is done to the record itself. */
public sealed interface RedactionEvent extends DomainEvent permits EventRedacted {

    /** The event that it is done to. */
    EventPosition position();

    @Override
    default String stream() {
        return position().stream();
    }
}

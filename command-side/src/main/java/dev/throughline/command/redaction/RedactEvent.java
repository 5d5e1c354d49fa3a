package dev.throughline.command.redaction;

import dev.throughline.events.EventPosition;
import dev.throughline.events.Rationale;
import java.util.List;

/**
 * Take words out of an event for good.
 *
 * @param position of the event
 * @param fields where the words stand, as JSON pointers into its payload
 */
public record RedactEvent(EventPosition position, List<String> fields, Rationale why) implements RedactionCommand {

    public RedactEvent {
        fields = List.copyOf(fields);
    }
}

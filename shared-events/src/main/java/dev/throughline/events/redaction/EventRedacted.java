package dev.throughline.events.redaction;

import dev.throughline.events.Decides;
import dev.throughline.events.EventPosition;
import dev.throughline.events.NotWords;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;
import java.util.List;

/**
 * A workspace owner took words out of an earlier event, for good: {@value #INSTEAD} stands in their place. The log's own type
 * of event, as {@code docs/log-format.md} describes it: by position and hash, what stands there now is under the chain.
 *
 * @param position of the event
 * @param fields where the words stood, as JSON pointers into its payload
 * @param hash SHA-256 of the payload that is left, in hexadecimal
 * @param why the reason; never the words themselves
 */
@Decides(
        command = "RedactEvent",
        by = Role.WORKSPACE_OWNER,
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "redaction", of = "position", value = "fields")})
public record EventRedacted(
        EventPosition position,
        @NotWords List<String> fields,
        @NotWords String hash,
        Rationale why) implements RedactionEvent {

    /** What stands in the place of words that were taken out. */
    public static final String INSTEAD = "[redacted]";

    public EventRedacted {
        fields = List.copyOf(fields);
    }
}

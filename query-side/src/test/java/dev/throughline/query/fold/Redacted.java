package dev.throughline.query.fold;

import static dev.throughline.events.Rationale.because;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.EventPosition;
import dev.throughline.events.Words;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import dev.throughline.log.Request;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Takes words out of the log. */
public final class Redacted {

    public static final String WORDS = "Real-time tracking";

    private Redacted() {}

    /** The feature at position 9 is called Real-time tracking, until the words are taken out at position 21. */
    public static void in(EventLog log) {
        in(log, 9, "/title");
    }

    /** As the command side does it; returns the position. */
    public static long in(EventLog log, long position, String field) {
        RecordedEvent recorded = log.read(position - 1, 1).getFirst();
        ObjectNode left = CanonicalJson.object(recorded.payload().toArray());
        Words.put(left, field, EventRedacted.INSTEAD);
        Redaction redaction = new Redaction(position, Bytes.of(CanonicalJson.write(left)));
        var event = new EventRedacted(
                new EventPosition(position), List.of(field), redaction.hash(), because("It named somebody"));
        return log.append(new Proposal(
                        "redaction-" + position,
                        new Request("POST", "/api/log/redactions", Bytes.utf8("{}")),
                        List.of(),
                        List.of(new NewEvent(
                                event.stream(),
                                0,
                                "redacted-" + position,
                                "EventRedacted",
                                1,
                                recorded.timestamp(),
                                Bytes.of(Catalogue.catalogue().encode(event)),
                                recorded.metadata())),
                        List.of(redaction)))
                .join()
                .commit()
                .lastPosition();
    }
}

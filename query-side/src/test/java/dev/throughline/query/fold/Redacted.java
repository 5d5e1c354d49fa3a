package dev.throughline.query.fold;

import static dev.throughline.events.Rationale.because;

import dev.throughline.events.Catalogue;
import dev.throughline.events.EventPosition;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import dev.throughline.log.Request;
import java.util.List;

/** The feature at position 9 is called Real-time tracking, until the words are taken out at position 21. */
public final class Redacted {

    public static final String WORDS = "Real-time tracking";

    private Redacted() {}

    /** As the command side does it. */
    public static void in(EventLog log) {
        RecordedEvent defined = log.read(8, 1).getFirst();
        Redaction redaction =
                new Redaction(9, Bytes.utf8(defined.payload().utf8().replace(WORDS, EventRedacted.INSTEAD)));
        var event = new EventRedacted(
                new EventPosition(9), List.of("/title"), redaction.hash(), because("It named somebody"));
        log.append(new Proposal(
                        "redaction",
                        new Request("POST", "/api/log/redactions", Bytes.utf8("{}")),
                        List.of(),
                        List.of(new NewEvent(
                                event.stream(),
                                0,
                                "e21",
                                "EventRedacted",
                                1,
                                defined.timestamp(),
                                Bytes.of(Catalogue.catalogue().encode(event)),
                                defined.metadata())),
                        List.of(redaction)))
                .join();
    }
}

package dev.throughline.query.fold;

import dev.throughline.log.Bytes;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import java.time.Instant;
import java.util.List;

/** What a newer version of the program may have written. */
final class UnreadableEvent {

    private UnreadableEvent() {}

    static Proposal proposal() {
        NewEvent event = new NewEvent(
                "product:NEW",
                0,
                "from-the-future",
                "ProductTeleported",
                1,
                Instant.EPOCH,
                Bytes.utf8("{}"),
                Bytes.utf8("{}"));
        return new Proposal(
                "from-the-future", new Request("POST", "/future", Bytes.utf8("{}")), List.of(), List.of(event));
    }
}

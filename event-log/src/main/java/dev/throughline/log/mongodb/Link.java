package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import java.util.List;

/** A commit that is to be the next in the chain, and what it takes out of earlier ones. */
record Link(Commit commit, List<Redaction> redactions) {

    /** What a message can hold at most is 48 MB, a document 16 MB; one command has to be one message. */
    static final int HEAVIEST_DOCUMENT = 15_000_000;

    static final int HEAVIEST_BATCH = 16_000_000;

    private static final int BESIDE_AN_EVENTS_BYTES = 1_000;

    boolean redacts() {
        return !redactions.isEmpty();
    }

    /** About as many bytes as its document has, rather more. */
    int weight() {
        long weight = 1_000 + 200L * commit.guards().size();
        for (RecordedEvent event : commit.events()) {
            weight += event.payload().length() + event.metadata().length() + BESIDE_AN_EVENTS_BYTES;
        }
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }
}

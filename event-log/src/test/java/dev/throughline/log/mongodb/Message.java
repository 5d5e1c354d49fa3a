package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import java.util.List;
import java.util.SortedMap;

/** An insertion of these in order, which a server carries out document by document; of one that redacts, in a transaction. */
final class Message {

    private final List<Link> documents;
    private int next;
    private boolean begun;
    private End end = End.NONE;

    Message(List<Link> documents) {
        this.documents = documents;
    }

    /** What brought it to an end before its last document. */
    private enum End {
        NONE,
        PLACE_TAKEN,
        NOTHING_TO_REDACT,
        TRANSACTION_ABORTED
    }

    /** How many documents of it are there. */
    int at() {
        return next;
    }

    /** What the server says of it, once it is over and a majority has it. */
    Attempt answer() {
        return switch (end) {
            case NONE -> new Attempt.Done();
            case PLACE_TAKEN -> new Attempt.Cut(next);
            case NOTHING_TO_REDACT -> new Attempt.Refused(0, new LogUnavailable("nothing to redact", null));
            case TRANSACTION_ABORTED -> new Attempt.Unclear(new LogUnavailable("aborted", null));
        };
    }

    boolean isOver() {
        return end != End.NONE || next == documents.size();
    }

    /** Lets the server carry out what comes next: a document, or the beginning or the end of a transaction. */
    void step(ScriptedServer server) {
        Link link = documents.get(next);
        Written write = Written.of(link);
        SortedMap<Long, Commit> there = server.newest();
        boolean taken = there.containsKey(link.commit().position());
        boolean possible = write.isPossible(there);
        if (begun && (taken || !possible)) {
            end = End.TRANSACTION_ABORTED;
        } else if (taken) {
            end = End.PLACE_TAKEN;
        } else if (!possible) {
            end = End.NOTHING_TO_REDACT;
        } else if (link.redacts() && !begun) {
            begun = true;
        } else {
            server.carryOut(write);
            next++;
        }
    }
}

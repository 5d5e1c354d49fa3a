package dev.throughline.log;

import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds redacted events to the events that say so, which come later in the log. Takes memory for each redaction. */
final class Redactions {

    private final TreeMap<Long, Redacted> open = new TreeMap<>();

    /** @param before the head of what comes before its commit */
    private record Redacted(long by, String hash, Head before) {}

    /** To be called with every commit, in order. */
    @Nullable
    Verdict check(Commit commit, Head before) {
        for (RecordedEvent event : commit.events()) {
            Long by = event.redactedBy();
            if (by != null) {
                String hash = Chain.plainHash(event.payload()).hex();
                open.put(event.position(), new Redacted(by, hash, before));
            }
            Optional<Redaction.Said> said = Redaction.Said.in(event.type(), event.payload());
            Verdict broken = said.isEmpty() ? null : check(said.get(), event, before);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable Verdict check(Redaction.Said said, RecordedEvent event, Head before) {
        Redacted redacted = open.remove(said.position());
        if (redacted == null) {
            return Verdict.broken(
                    event.position(), "Position " + said.position() + ", redacted here, is as it was before", before);
        }
        return redacted.by == event.position() && redacted.hash.equals(said.hash())
                ? null
                : Verdict.broken(said.position(), "The payload isn't the one that its redaction left", redacted.before);
    }

    /** At the end: what says that it was redacted, by an event that doesn't say so. */
    @Nullable
    Verdict unsaid() {
        if (open.isEmpty()) {
            return null;
        }
        var first = open.firstEntry();
        return Verdict.broken(
                first.getKey(),
                "The payload isn't the one that was recorded, and no event at position " + first.getValue().by
                        + " redacted it",
                first.getValue().before);
    }
}

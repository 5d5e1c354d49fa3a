package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a server has carried out at once: a document that is there from then on, if any, and what was taken out of others.
 *
 * @param by the position of the event that says so
 */
record Written(List<Commit> inserted, List<Redaction> redactions, long by) {

    static Written of(Link link) {
        return new Written(List.of(link.commit()), link.redactions(), saidAt(link));
    }

    /** What the link takes out, without its document. */
    static Written takenOut(Link link) {
        return new Written(List.of(), link.redactions(), saidAt(link));
    }

    private static long saidAt(Link link) {
        return link.redactions().isEmpty() ? 0 : link.redactions().getFirst().saidAt(link.commit());
    }

    /** Does to these, by position, what it did to the server's. */
    void to(SortedMap<Long, Commit> documents) {
        inserted.forEach(commit -> documents.put(commit.position(), commit));
        for (Redaction redaction : redactions) {
            documents.replaceAll((position, commit) -> without(commit, redaction, by));
        }
    }

    /** Whether each event that it takes something out of is there, and as it was recorded. */
    boolean isPossible(SortedMap<Long, Commit> documents) {
        return redactions.stream()
                .allMatch(redaction -> documents.values().stream()
                        .flatMap(commit -> commit.events().stream())
                        .anyMatch(event -> event.position() == redaction.position() && event.redactedBy() == null));
    }

    private static Commit without(Commit commit, Redaction redaction, long by) {
        if (commit.position() > redaction.position() || commit.lastPosition() < redaction.position()) {
            return commit;
        }
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedEvent event : commit.events()) {
            events.add(event.position() == redaction.position() ? without(event, redaction, by) : event);
        }
        return new Commit(
                commit.position(),
                commit.recordedAt(),
                commit.commandId(),
                commit.digest(),
                null,
                commit.guards(),
                commit.previous(),
                commit.hash(),
                events);
    }

    private static RecordedEvent without(RecordedEvent event, Redaction redaction, long by) {
        return new RecordedEvent(
                event.position(),
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.revision(),
                event.timestamp(),
                event.recordedAt(),
                event.commandId(),
                redaction.payload(),
                event.metadata(),
                event.contentHash(),
                null,
                by);
    }
}

package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.adapter.CommitPages;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the log. What is read along it is held together link by link; what fails says that the log can't be read. */
final class Reading {

    private final MongoCommits commits;
    private final Tail tail;
    private volatile boolean closed;

    Reading(MongoCommits commits, Tail tail) {
        this.commits = commits;
        this.tail = tail;
    }

    <T> T read(Function<MongoCommits, T> query) {
        if (closed) {
            throw new LogUnavailable("The event log is closed", null);
        }
        try {
            return query.apply(commits);
        } catch (MongoException | IllegalStateException e) {
            throw new LogUnavailable("The event log can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * The events after a position. Read is from the commit that holds the position itself, whose link to the next is looked
     * at like the others.
     */
    List<RecordedEvent> after(long position, int limit) {
        long from = Math.max(position, 0);
        List<Commit> page = limit < 1
                ? List.of()
                : read(all -> all.endingFrom(from, Math.min(limit, Integer.MAX_VALUE - 1), tail.known()));
        if (page.isEmpty()) {
            return List.of();
        }
        Commit first = page.getFirst();
        if (first.position() > Math.max(from, 1)) {
            throw Links.broken(Math.max(from, 1), "no commit holds it");
        }
        if (from == 0) {
            Links.require(Head.EMPTY, page);
        } else {
            Links.require(first.head(), page.subList(1, page.size()));
        }
        return page.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() > from)
                .limit(limit)
                .toList();
    }

    /** All commits that begin after a position, as they are stored. */
    Stream<Commit> commits(long after, long end) {
        return CommitPages.stream(
                position -> read(all -> all.beginningAfter(position, CommitPages.PAGE, end)), after, end);
    }

    /** As of the head that is known here, like that itself: who guards on it is judged at the true one. */
    long lastVersion(String stream) {
        Long known = tail.knownVersion(stream);
        return read(all -> known == null ? all.lastVersion(stream) : known);
    }

    /** The last position recorded at a time or before. */
    long positionAt(Instant time) {
        return read(all -> all.recordedAfter(time)
                .map(commit -> commit.position() - 1)
                .orElseGet(() -> all.last().map(Commit::lastPosition).orElse(0L)));
    }

    void close() {
        closed = true;
    }
}

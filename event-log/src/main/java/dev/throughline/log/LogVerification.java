package dev.throughline.log;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain: shows that no byte of payload, metadata, guard or any other hashed field was changed, no event was
 * removed, added or moved, and that versions follow and guards held. Not shown: that the end wasn't cut off, unless a head
 * was noted elsewhere; that nobody rewrote the whole log from some point on, unless a head noted before that is at hand;
 * the salt of a request's digest, which stands outside the chain.
 *
 * <p>Takes memory for one number per stream.
 */
public final class LogVerification {

    private final @Nullable Head noted;
    private final Map<String, Long> versions = new HashMap<>();
    private Head head = Head.EMPTY;

    private LogVerification(@Nullable Head noted) {
        this.noted = noted;
    }

    /**
     * Verifies the log up to its head of now.
     *
     * @param notedElsewhere a head of this log, kept where whoever can change the log can't reach; its time is not looked
     *     at
     */
    public static Verdict verify(EventLog log, @Nullable Head notedElsewhere) {
        Head expected = log.head();
        try (Stream<Commit> commits = log.commits(0)) {
            Verdict verdict = verify(commits, notedElsewhere);
            return verdict.ok() && verdict.head().position() < expected.position()
                    ? Verdict.broken(
                            verdict.head().position() + 1, "The log was cut short behind its back", verdict.head())
                    : verdict;
        }
    }

    /** Verifies all commits of a log, from its first. */
    public static Verdict verify(Stream<Commit> commits, @Nullable Head notedElsewhere) {
        return new LogVerification(notedElsewhere).walk(commits.iterator());
    }

    private Verdict walk(Iterator<Commit> commits) {
        try {
            while (commits.hasNext()) {
                Commit commit = commits.next();
                Verdict broken = check(commit);
                if (broken != null) {
                    return broken;
                }
                head = commit.head();
            }
        } catch (LogUnavailable e) {
            return broken(head.position() + 1, "What is stored here, or soon after, can't be read: " + e.getMessage());
        }
        return noted != null && noted.position() > head.position()
                ? broken(head.position() + 1, "The log ends before position " + noted.position() + ", noted elsewhere")
                : Verdict.well(head);
    }

    private @Nullable Verdict check(Commit commit) {
        Verdict broken = checkPositions(commit);
        if (broken == null) {
            broken = checkChain(commit);
        }
        if (broken == null) {
            broken = checkStreams(commit);
        }
        return broken == null ? checkNoted(commit) : broken;
    }

    private @Nullable Verdict checkPositions(Commit commit) {
        long expected = head.position() + 1;
        if (commit.position() != expected) {
            return broken(expected, "No commit begins here");
        }
        for (RecordedEvent event : commit.events()) {
            if (event.position() != expected) {
                return broken(expected, "The event is missing");
            }
            expected++;
        }
        return commit.events().isEmpty() ? broken(expected, "The event is missing") : null;
    }

    private @Nullable Verdict checkChain(Commit commit) {
        if (!commit.previous().equals(head.hash())) {
            return broken(commit.position(), "The commit doesn't hold the hash of the one before");
        }
        for (RecordedEvent event : commit.events()) {
            Bytes salt = event.salt();
            if (salt == null || !Chain.contentHash(salt, event.payload()).equals(event.contentHash())) {
                return broken(event.position(), "The payload isn't the one that was recorded");
            }
        }
        return Chain.hash(commit).equals(commit.hash())
                ? null
                : broken(
                        commit.position(),
                        "The commit that begins here doesn't have its hash: a field, a guard or metadata was changed,"
                                + " or events were removed");
    }

    private @Nullable Verdict checkStreams(Commit commit) {
        if (commit.recordedAt().isBefore(head.recordedAt())) {
            return broken(commit.position(), "The log's time falls");
        }
        for (Guard guard : commit.guards()) {
            if (lastVersion(guard.stream()) != guard.version()) {
                return broken(commit.position(), "The guard on stream " + guard.stream() + " didn't hold");
            }
        }
        for (RecordedEvent event : commit.events()) {
            if (event.version() != lastVersion(event.stream()) + 1) {
                return broken(event.position(), "The version doesn't follow in stream " + event.stream());
            }
            versions.put(event.stream(), event.version());
        }
        return null;
    }

    private long lastVersion(String stream) {
        return versions.getOrDefault(stream, Guard.ABSENT);
    }

    private @Nullable Verdict checkNoted(Commit commit) {
        if (noted == null || noted.position() < commit.position() || noted.position() > commit.lastPosition()) {
            return null;
        }
        return commit.lastPosition() == noted.position() && commit.hash().equals(noted.hash())
                ? null
                : broken(commit.position(), "The log isn't the one whose head was noted elsewhere");
    }

    private Verdict broken(long position, String reason) {
        return Verdict.broken(position, reason, head);
    }
}

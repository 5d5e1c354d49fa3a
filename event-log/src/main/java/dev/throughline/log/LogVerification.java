package dev.throughline.log;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain: shows that no byte of payload, metadata, guard or any other hashed field was changed, no event was
 * removed, added or moved, and that versions follow and guards held. Not shown: that the end wasn't cut off, unless a head
 * was noted elsewhere; what the words were that a redaction took out, only that it was recorded and what it left; that nobody rewrote the whole log from some point on, unless a head noted before that is at hand;
 * the salt of a request's digest, which stands outside the chain.
 *
 * <p>Takes memory for one number per stream.
 */
public final class LogVerification {

    private final @Nullable Head noted;
    private final Consumer<Commit> whole;
    private final Map<String, Long> versions = new HashMap<>();
    private final Redactions redactions = new Redactions();
    private Head head = Head.EMPTY;

    private LogVerification(@Nullable Head noted, Consumer<Commit> whole) {
        this.noted = noted;
        this.whole = whole;
    }

    /**
     * Verifies the log up to its head of now. What is found broken is looked at again: an event that is redacted while the
     * log is walked was read as it was before, or without the event that says so.
     *
     * @param notedElsewhere a head of this log, kept where whoever can change the log can't reach; its time is not looked
     *     at
     */
    public static Verdict verify(EventLog log, @Nullable Head notedElsewhere) {
        Verdict verdict = once(log, notedElsewhere);
        return verdict.ok() ? verdict : once(log, notedElsewhere);
    }

    private static Verdict once(EventLog log, @Nullable Head notedElsewhere) {
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
        return verify(commits, notedElsewhere, commit -> {});
    }

    /**
     * The same, and hands on each commit as soon as all that comes before it, and it itself, is found whole; up to what was
     * redacted, which the events that come later tell.
     */
    public static Verdict verify(Stream<Commit> commits, @Nullable Head notedElsewhere, Consumer<Commit> whole) {
        return new LogVerification(notedElsewhere, whole).walk(commits.iterator());
    }

    private Verdict walk(Iterator<Commit> commits) {
        try {
            while (commits.hasNext()) {
                Commit commit = commits.next();
                Verdict broken = check(commit);
                if (broken != null) {
                    return broken;
                }
                whole.accept(commit);
                head = commit.head();
            }
        } catch (LogUnavailable e) {
            return broken(head.position() + 1, "What is stored here, or soon after, can't be read: " + e.getMessage());
        }
        Verdict unsaid = redactions.unsaid();
        if (unsaid != null) {
            return unsaid;
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
        if (broken == null) {
            broken = redactions.check(commit, head);
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
            boolean recorded =
                    salt != null && Chain.contentHash(salt, event.payload()).equals(event.contentHash());
            if (!recorded && (salt != null || event.redactedBy() == null)) {
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

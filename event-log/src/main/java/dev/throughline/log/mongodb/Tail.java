package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.LastVersions;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log as this process knows it: where it is, and the last versions of streams there. It moves by reading on,
 * commit by commit, each of them held against the one before; so nothing is known that others overtook.
 */
final class Tail {

    static final int PAGE = 200;

    private final CommitCollection commits;
    private final HeadSignal signal;
    private final LastVersions versions;
    private final ReentrantLock lock = new ReentrantLock();

    Tail(CommitCollection commits, HeadSignal signal, int streamsKept) {
        this.commits = commits;
        this.signal = signal;
        this.versions = new LastVersions(streamsKept);
    }

    /**
     * Reads on to the end.
     *
     * @return the head, at which all that {@link #lastVersion} says is no older
     * @throws LogUnavailable if what follows is not the next link, or what was known is not there any more
     */
    Head catchUp() {
        lock.lock();
        try {
            int read;
            do {
                Head head = signal.head();
                List<Commit> page = commits.endingFrom(head.position(), PAGE);
                read = page.size();
                follow(head, page);
            } while (read == PAGE);
            return signal.head();
        } finally {
            lock.unlock();
        }
    }

    private void follow(Head known, List<Commit> page) {
        List<Commit> following = page;
        if (known.position() > 0) {
            if (page.isEmpty() || !page.getFirst().head().equals(known)) {
                throw new LogUnavailable(
                        "The MongoDB server has lost or changed what was recorded up to position " + known.position()
                                + ": verify the log, and start again",
                        null);
            }
            following = page.subList(1, page.size());
        }
        Links.require(known, following);
        advance(following);
    }

    /** A position that the log has. */
    long known() {
        return signal.head().position();
    }

    /** These were recorded by this process. */
    void won(List<Commit> recorded) {
        lock.lock();
        try {
            advance(recorded);
        } finally {
            lock.unlock();
        }
    }

    private void advance(List<Commit> following) {
        following.forEach(commit -> versions.recorded(commit.events()));
        if (!following.isEmpty()) {
            signal.advance(following.getLast().head());
        }
    }

    /** The stream's last version at the head or after it; null if it isn't known. */
    @Nullable
    Long knownVersion(String stream) {
        lock.lock();
        try {
            return versions.of(stream);
        } finally {
            lock.unlock();
        }
    }

    long lastVersion(String stream) {
        lock.lock();
        try {
            Long known = versions.of(stream);
            if (known == null) {
                known = commits.lastVersion(stream);
                versions.found(stream, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}

package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the append protocol asks of a server. What is read is what a majority holds, at the primary, and never less than
 * was read or answered here before.
 *
 * <p>All methods throw {@link dev.throughline.log.LogUnavailable} or a driver's exception when the server doesn't answer,
 * except {@link #insert}, which says so.
 */
interface CommitCollection {

    /** The commits that end at a position or after it, in order, at most so many. */
    List<Commit> endingFrom(long position, int limit);

    /** The commit whose first event has this position. */
    Optional<Commit> at(long position);

    /** The commit that holds this position. */
    Optional<Commit> holding(long position);

    List<Commit> byCommand(Collection<String> commandIds);

    /** Which of these ids events have. */
    Set<String> taken(Collection<String> eventIds);

    /** The version of the stream's last event; {@link dev.throughline.log.Guard#ABSENT} if it has none. */
    long lastVersion(String stream);

    /**
     * Inserts these one after another, in one command, and stops at the first that can't be. One that redacts comes alone,
     * and is inserted in one transaction with what it changes.
     */
    Attempt insert(List<Link> links);
}

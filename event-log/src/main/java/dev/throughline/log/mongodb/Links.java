package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import java.util.List;

/** Holds each commit against the one before: nobody may see the log with a gap or a broken link in it. */
final class Links {

    private Links() {}

    /** @throws LogUnavailable if these commits don't follow the head, one after another */
    static void require(Head before, List<Commit> commits) {
        Head head = before;
        for (Commit commit : commits) {
            if (commit.position() != head.position() + 1) {
                throw broken(head.position() + 1, "no commit begins there");
            }
            if (!commit.previous().equals(head.hash())) {
                throw broken(commit.position(), "the commit doesn't hold the hash of the one before");
            }
            head = commit.head();
        }
    }

    static LogUnavailable broken(long position, String reason) {
        return new LogUnavailable(
                "The event log is broken at position " + position + ", " + reason + ": verify it", null);
    }
}

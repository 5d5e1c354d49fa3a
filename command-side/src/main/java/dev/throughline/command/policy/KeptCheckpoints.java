package dev.throughline.command.policy;

import com.mongodb.client.MongoDatabase;
import dev.throughline.log.LogUnavailable;
import java.nio.file.Path;

/**
 * How far the policies of a log have come, for whoever copies the log. Without it they would begin at the copy's end: what
 * is to be reminded of, or comes back on its day, would be forgotten where it was decided before. No tracker may be at work
 * on either meanwhile.
 */
public final class KeptCheckpoints implements AutoCloseable {

    private final Checkpoints checkpoints;

    private KeptCheckpoints(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** @throws LogUnavailable if they can't be read or made there */
    public static KeptCheckpoints in(Path dataDirectory) {
        return new KeptCheckpoints(CheckpointFile.open(dataDirectory));
    }

    /** @throws LogUnavailable if they can't be read or made there */
    public static KeptCheckpoints in(MongoDatabase database) {
        return new KeptCheckpoints(MongoCheckpoints.open(database));
    }

    /**
     * @param head of the other log, which may end before this one
     * @throws LogUnavailable if they can't be read or written
     */
    public void copyTo(KeptCheckpoints other, long head) {
        copy(checkpoints, other.checkpoints, head);
    }

    /** What one policy has done and another has not is done again there, under the same command ids. */
    static void copy(Checkpoints from, Checkpoints to, long head) {
        var policies = from.policies();
        policies.forEach(policy -> to.activated(policy, Math.min(head, from.activated(policy, 0))));
        policies.stream().mapToLong(from::done).min().ifPresent(done -> to.done(Math.min(head, done)));
    }

    @Override
    public void close() {
        checkpoints.close();
    }
}

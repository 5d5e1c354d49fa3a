package dev.throughline.command.policy;

import dev.throughline.events.PolicyId;
import dev.throughline.log.LogUnavailable;
import java.time.Duration;
import java.util.List;

/**
 * How far each policy has come, durably. What is lost of it costs a repetition under the same command id, which the log
 * answers with what it led to the first time; the activation must not be lost.
 *
 * <p>Of all processes on one store, one carries effects out. Whether it is this one, {@link #mine} says; the others read
 * the log up to where that one has come, so that any of them can go on from there.
 *
 * <p>All methods throw {@link LogUnavailable} when the store fails.
 */
interface Checkpoints extends AutoCloseable {

    /** All that were ever activated here. */
    List<PolicyId> policies();

    /** Where the policy began: at this head of the log, if it is new here. What was decided before is not its business. */
    long activated(PolicyId policy, long head);

    /** The position up to which everything that follows was carried out; the activation at first. */
    long done(PolicyId policy);

    /**
     * Everything that follows up to this position was carried out, by every policy. It never falls by this.
     *
     * @throws TakenOver if that is another's business by now
     */
    void done(long position);

    /** The log ends here: whatever began or was carried out beyond it was of a log that had gone further. */
    void endAt(long head);

    /** Nothing is left to be carried out up to this position: kept when that costs nothing, at the latest with the claim. */
    void seen(long position);

    /** Whether this process carries effects out: it claims that, or renews its claim. To be asked before each effect. */
    boolean mine();

    /** How often it must be asked, at the least, by whoever carries effects out, and how often it may be by the others. */
    Duration patience();

    @Override
    void close();
}

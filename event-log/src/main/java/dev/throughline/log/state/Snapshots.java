package dev.throughline.log.state;

import org.jspecify.annotations.Nullable;

/**
 * Snapshots of streams' states: one for each stream and name, the newest form's latest. A cache: whoever begins from one
 * reads on from its version, and whatever isn't there is folded from the log.
 *
 * <p>Promised by every adapter, and tested by one suite that all of them pass: an older snapshot takes no newer one's
 * place; and once a stream's snapshots were {@linkplain #forget forgotten}, because words were taken out of it, none that
 * was made of a state begun before is kept again, by whomever, however late.
 *
 * <p>Not promised: that what was kept is there. All methods may be called from any thread, and throw what the store throws
 * when it fails; then whatever they were to do may have happened or not.
 */
public interface Snapshots {

    /** The era of a stream that nothing was ever taken out of. */
    long FIRST_ERA = 0;

    /** What is kept of the stream under a name. To be asked before the stream is read, or the era would say too much. */
    Found find(String stream, String name);

    /**
     * Keeps a snapshot, if what is kept isn't later, or of a newer form.
     *
     * @param era in which its state was begun, be it from a snapshot or from the stream's first event
     * @return false if that era is over: the state may hold words that were taken out since. Nothing was kept
     */
    boolean keep(Snapshot snapshot, long era);

    /**
     * Drops all snapshots of a stream, since words were taken out of it, and begins its next era. To be called once the log
     * doesn't have them any more; a store that the log itself is in forgets with the very commit.
     */
    void forget(String stream);

    /**
     * What was found.
     *
     * @param era of the stream, for {@link #keep}
     * @param snapshot null if none is kept
     */
    record Found(long era, @Nullable Snapshot snapshot) {}
}

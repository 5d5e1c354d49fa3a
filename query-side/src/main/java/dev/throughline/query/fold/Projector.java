package dev.throughline.query.fold;

import org.springframework.context.SmartLifecycle;

/**
 * Makes the views of the log, and goes on with them as long as it runs.
 *
 * <p>Promised wherever the views are kept, and tested by one suite: once it has started, they know all that was recorded
 * before; they change at the end of a commit only, so that no answer shows half of one; one snapshot shows one position, also
 * where it is read long after it was taken; a fold that throws breaks its key, and no other; once a redaction is known, no
 * view holds the words that it took out, nor does any of the past.
 */
public interface Projector extends SmartLifecycle {

    /** What it has made so far. */
    Views views();

    /**
     * Makes the broken keys anew from the log, once what broke them is mended: it reads the whole log. An event that can't be
     * read needs a restart.
     */
    void rebuildBroken();

    /** Started before the web server, and stopped after it. */
    @Override
    default int getPhase() {
        return 0;
    }
}

package dev.throughline.log.axon;

import dev.throughline.log.Commit;

/**
 * The command took effect before: its id is in the log, with the same request. Thrown out of the append, so that the
 * unit of work rolls back and nobody acts on events that were not recorded now; the answer is rebuilt from the commit.
 */
public final class AlreadyRecorded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Commit commit;

    public AlreadyRecorded(Commit commit) {
        super("Command " + commit.commandId() + " was recorded at position " + commit.position());
        this.commit = commit;
    }

    /** What the command led to then. */
    public Commit commit() {
        return commit;
    }
}

package dev.throughline.log;

import org.axonframework.modelling.command.ConcurrencyException;

/** A stream that the decision stands on has moved since it was read: load again and decide again. Nothing was written. */
public final class GuardFailed extends ConcurrencyException {

    private static final long serialVersionUID = 1;

    private final String stream;

    /** @param actual the stream's last version now; −1 if absent */
    public GuardFailed(Guard guard, long actual) {
        super("Stream " + guard.stream() + " was read at version " + guard.version() + " and is at " + actual);
        this.stream = guard.stream();
    }

    /** The stream that has moved. */
    public String stream() {
        return stream;
    }
}

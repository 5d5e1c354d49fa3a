package dev.throughline.log;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The events don't follow the last version of their stream: somebody wrote in between, or what they were to follow was
 * never recorded. Load again and decide again. Nothing was written.
 */
public final class VersionConflict extends ConcurrencyException {

    private static final long serialVersionUID = 1;

    private final String stream;

    /** @param last the stream's last version, the proposal's earlier events included; −1 if absent */
    public VersionConflict(String stream, long proposed, long last) {
        super("Stream " + stream + " is at version " + last + ", so version " + proposed + " can't follow");
        this.stream = stream;
    }

    /** The stream in question. */
    public String stream() {
        return stream;
    }
}

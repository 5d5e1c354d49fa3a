package dev.throughline.log;

import org.jspecify.annotations.Nullable;

/**
 * The store doesn't say whether the proposal was recorded: it may be in the log, whole, or get there yet. Repeated under
 * its command id it is answered with what became of it, and takes effect once.
 */
public final class OutcomeUnknown extends LogUnavailable {

    private static final long serialVersionUID = 1;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

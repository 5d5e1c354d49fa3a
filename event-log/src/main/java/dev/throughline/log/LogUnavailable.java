package dev.throughline.log;

import org.jspecify.annotations.Nullable;

/**
 * The log can't write or read now: disk full, read-only, closed. Nothing of the proposal is in the log, not even in
 * part; the same proposal may be tried again under its command id. Not promised: if the store failed in the flush itself
 * and the process dies right then, the commit may be found whole at the next start; the repeat is then answered with it.
 * Where that is left open from the start, it is an {@link OutcomeUnknown}.
 */
public class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

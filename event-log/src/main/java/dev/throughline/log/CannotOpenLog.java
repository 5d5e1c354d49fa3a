package dev.throughline.log;

import org.jspecify.annotations.Nullable;

/** The log can't be opened here. Its message is one line, written for whoever started the process. */
public final class CannotOpenLog extends LogUnavailable {

    private static final long serialVersionUID = 1;

    public CannotOpenLog(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

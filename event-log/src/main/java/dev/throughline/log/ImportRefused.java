package dev.throughline.log;

import org.jspecify.annotations.Nullable;

/** The log that was to be imported can't be, and nothing of it was. Its message is one line, for whoever asked for it. */
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImportRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The log is not as it should be from this position on. */
    public static ImportRefused at(long position, String reason) {
        return new ImportRefused("The log to import is broken at position " + position + ": " + reason, null);
    }
}

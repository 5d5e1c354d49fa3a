package dev.throughline.log;

/** There is no event at that position, or it was redacted before. Nothing was written. */
public final class RedactionImpossible extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RedactionImpossible(long position) {
        super("There is nothing to redact at position " + position + ": no event, or one that was redacted before");
    }
}

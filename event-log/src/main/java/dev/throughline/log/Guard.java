package dev.throughline.log;

/**
 * "I have read this stream up to this version, and my decision stands on that."
 *
 * @param stream read, not necessarily written
 * @param version of its last event then; −1 if there was none
 */
public record Guard(String stream, long version) {

    /** The version of a stream that has no event. */
    public static final long ABSENT = -1;
}

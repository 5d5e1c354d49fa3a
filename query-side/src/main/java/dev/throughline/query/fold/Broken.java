package dev.throughline.query.fold;

/**
 * A fold failed on an event: what it shows of this key ends before that position, whatever was decided since.
 *
 * @param view the fold's name
 * @param key the key that is left behind; {@code *} where an event could not be read at all and every view waits
 * @param position of the event that it failed on
 * @param reason what went wrong, for whoever mends it
 */
public record Broken(String view, String key, long position, String reason) {

    /** What is said of it where the fold threw this. */
    public static Broken at(String view, String key, long position, Exception failure) {
        return new Broken(view, key, position, failure.toString());
    }
}

package dev.throughline.log.state;

import dev.throughline.log.Bytes;
import java.util.regex.Pattern;

/**
 * The state that a stream was folded to, at one of its versions.
 *
 * @param stream the stream
 * @param name of what folds it, of lower-case letters: a stream may be folded to several states
 * @param form of the bytes; a higher one is newer
 * @param version of the last event that was folded
 * @param state as bytes, in that form
 */
public record Snapshot(String stream, String name, int form, long version, Bytes state) {

    private static final Pattern NAME = Pattern.compile("[a-z]+");

    public Snapshot {
        requireName(name);
        if (version < 0) {
            throw new IllegalArgumentException("A snapshot is of an event, and their versions begin at 0");
        }
    }

    /** Throws {@link IllegalArgumentException} where nothing can be called so. */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not of lower-case letters alone: " + name);
        }
    }
}

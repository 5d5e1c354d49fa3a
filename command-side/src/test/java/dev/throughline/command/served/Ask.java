package dev.throughline.command.served;

import java.util.HashMap;
import java.util.Map;

/**
 * A command as it is asked for over HTTP.
 *
 * @param method the HTTP method
 * @param path the path, with {@code /api}
 * @param body the body, before it is JSON
 * @param headers further headers
 */
public record Ask(String method, String path, Map<String, ?> body, Map<String, String> headers) {

    public static Ask post(String path, Map<String, ?> body) {
        return new Ask("POST", path, body, Map.of());
    }

    /** Whatever the fact's revision is. */
    public static Ask put(String path, Map<String, ?> body) {
        return putUnseen(path, body).on("*");
    }

    /** Without a word on the fact's revision. */
    public static Ask putUnseen(String path, Map<String, ?> body) {
        return new Ask("PUT", path, body, Map.of());
    }

    /** On this revision of the fact. */
    public Ask on(String revision) {
        return with("If-Match", revision.equals("*") ? "*" : '"' + revision + '"');
    }

    /** With one more header. */
    public Ask with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Ask(method, path, body, more);
    }
}

package dev.throughline.access.problem;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a refused request is answered with: a problem document (RFC 9457) with the stable {@code code} that programs
 * read, and a detail that people read.
 *
 * @param status the HTTP status, 400 to 599
 * @param code stable, lower case, e.g. {@code decision.not-yours}; it also makes the document's {@code type}
 * @param title what this code always means, a few words
 * @param detail what it means this time, a sentence; never a secret, never another person's data
 * @param instance the path that was asked; the rendering fills it in if it is null
 * @param members further members of the document, rendered as JSON after the standard ones
 * @param headers further headers of the answer, e.g. {@code Retry-After}
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        @Nullable URI instance,
        Map<String, Object> members,
        Map<String, String> headers) {

    /** Every document's {@code type} is this and the code: a name, not an address. */
    public static final String TYPE_PREFIX = "urn:throughline:problem:";

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem's status is 400 to 599, not " + status);
        }
        members = unmodifiable(members);
        headers = unmodifiable(headers);
    }

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, null, Map.of(), Map.of());
    }

    /** 422 {@code field.invalid}: each value that is out of range, by its place in the body. */
    public static Problem invalid(List<FieldError> errors) {
        var detail = errors.isEmpty()
                ? "A value is out of range."
                : errors.getFirst().message();
        return of(422, "field.invalid", "A value is out of range", detail).withErrors(errors);
    }

    /** 422 {@code field.invalid} for one value. */
    public static Problem invalid(String pointer, String code, String message) {
        return invalid(List.of(new FieldError(pointer, code, message)));
    }

    public URI type() {
        return URI.create(TYPE_PREFIX + code);
    }

    public Problem with(String name, Object value) {
        return new Problem(status, code, title, detail, instance, plus(members, name, value), headers);
    }

    public Problem withErrors(List<FieldError> errors) {
        return with("errors", List.copyOf(errors));
    }

    /** The same about a body that is part of a larger one: its errors by their places there, e.g. {@code /body}. */
    public Problem under(String place) {
        return members.get("errors") instanceof List<?> errors
                ? withErrors(errors.stream()
                        .map(FieldError.class::cast)
                        .map(error -> error.under(place))
                        .toList())
                : this;
    }

    public Problem withHeader(String name, String value) {
        return new Problem(status, code, title, detail, instance, members, plus(headers, name, value));
    }

    /** For paths that hold a secret, which an answer must not repeat. */
    public Problem withInstance(URI path) {
        return new Problem(status, code, title, detail, path, members, headers);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String name, V value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    private static <V> Map<String, V> unmodifiable(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * One value that can't be accepted.
     *
     * @param pointer where it stands in the body, a JSON pointer such as {@code /acceptanceCriteria/0/text}
     * @param code stable, e.g. {@code text.too-long}
     * @param message a sentence for people
     */
    public record FieldError(String pointer, String code, String message) {

        /** The same in a body that is part of a larger one. */
        public FieldError under(String place) {
            return new FieldError(place + pointer, code, message);
        }
    }
}

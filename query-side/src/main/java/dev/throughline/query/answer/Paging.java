package dev.throughline.query.answer;

import dev.throughline.access.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/**
 * Which part of a list is asked for. A list is in the order of a key that each item has, and the cursor is the key of the
 * last item seen: what is added or taken away meanwhile moves nothing across the border of two parts.
 *
 * @param list its name: a cursor of one list is none of another
 * @param after the key after which the part begins; null for the first
 * @param limit how many at most
 */
public record Paging(String list, @Nullable String after, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String BETWEEN = "\0";

    /** As the parameters {@code after} and {@code limit} say; 400 where they can't be read, 422 out of range. */
    public static Paging of(String list, @Nullable String after, @Nullable String limit) {
        return new Paging(
                list,
                Parameters.read("after", after, "a cursor from this list", text -> keyOf(list, text)),
                limit(limit));
    }

    /** A key that sorts by its parts, one after the other; numbers are 0 or more. */
    public static String key(Object... parts) {
        return Arrays.stream(parts).map(Paging::sortable).collect(Collectors.joining(BETWEEN));
    }

    /** Of these items, whatever order they are in. */
    public <T> Page<T> of(Stream<T> items, Function<T, String> key) {
        return next(
                items.filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                        .sorted(Comparator.comparing(key)),
                key);
    }

    /** Of items that are in the list's order, and begin after the cursor. */
    public <T> Page<T> next(Stream<T> items, Function<T, String> key) {
        List<T> found = items.limit(limit + 1L).toList();
        return found.size() > limit
                ? new Page<>(found.subList(0, limit), cursor(key.apply(found.get(limit - 1))))
                : new Page<>(found, null);
    }

    private static int limit(@Nullable String text) {
        Integer limit = Parameters.read("limit", text, "a number", Integer::valueOf);
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Problem.of(422, "parameter.invalid", "A parameter is out of range", "'limit' is 1 to " + MOST + ".")
                    .exception();
        }
        return limit == null ? USUAL : limit;
    }

    private String cursor(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String keyOf(String list, String cursor) {
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!plain.startsWith(list + ":")) {
            throw new IllegalArgumentException("Not a cursor of this list");
        }
        return plain.substring(list.length() + 1);
    }

    private static String sortable(Object part) {
        return switch (part) {
            case Instant moment -> "%019d".formatted(moment.toEpochMilli());
            case Number number -> "%019d".formatted(number.longValue());
            case Enum<?> constant -> "%03d".formatted(constant.ordinal());
            case Boolean is -> is ? "1" : "0";
            default -> part.toString();
        };
    }

    /** The same question with the cursor of the next page, encoded anew: what may stand in a query differs by reader. */
    static String link(ServerWebExchange exchange, String next) {
        MultiValueMap<String, String> asked =
                new LinkedMultiValueMap<>(exchange.getRequest().getQueryParams());
        asked.set("after", next);
        String query = asked.toSingleValueMap().entrySet().stream()
                .map((Map.Entry<String, String> parameter) ->
                        encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return "<" + exchange.getRequest().getPath().value() + "?" + query + ">; rel=\"next\"";
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}

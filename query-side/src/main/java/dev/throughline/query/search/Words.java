package dev.throughline.query.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: words that all have to be there, in any case.
 *
 * @param whole all of it
 * @param each the words
 */
record Words(String whole, List<String> each) {

    /** How much of a text an excerpt shows on either side of the word. */
    private static final int AROUND = 60;

    static Words of(String text) {
        String whole = lower(text.strip());
        return new Words(whole, Arrays.asList(whole.split("\\s+")));
    }

    /** How well a key and a title answer: 0 best; null where they don't say all of it. */
    @Nullable
    Integer rank(String key, String title) {
        String named = lower(title);
        if (lower(key).equals(whole)) {
            return 0;
        }
        if (named.startsWith(whole) || lower(key).startsWith(whole)) {
            return 1;
        }
        if (each.stream().allMatch(word -> (" " + named).contains(" " + word))) {
            return 2;
        }
        return areIn(key + " " + title) ? 3 : null;
    }

    boolean areIn(String text) {
        String said = lower(text);
        return each.stream().allMatch(said::contains);
    }

    /** Whether they are in these two, taken together. */
    boolean areIn(String text, String more) {
        String said = lower(text);
        String also = lower(more);
        return each.stream().allMatch(word -> said.contains(word) || also.contains(word));
    }

    /** The part of a text around the first of the words; the beginning where none is in it. */
    String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int at = Math.clamp(
                each.stream()
                        .mapToInt(lower(line)::indexOf)
                        .filter(place -> place >= 0)
                        .min()
                        .orElse(0),
                0,
                line.length());
        int begin = at <= AROUND ? 0 : line.indexOf(' ', at - AROUND) + 1;
        int end = Math.min(line.length(), at + 2 * AROUND);
        return (begin > 0 ? "… " : "") + line.substring(Math.min(begin, at), end) + (end < line.length() ? " …" : "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

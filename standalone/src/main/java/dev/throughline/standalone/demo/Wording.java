package dev.throughline.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts days, quarters and remembered ids in the place of what stands for them in the story. */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern DAY = Pattern.compile("[+-]\\d+");
    private static final Pattern QUARTER = Pattern.compile("Q([+-]\\d+)");

    private final StoryDays days;
    private final Map<String, String> remembered = new HashMap<>();

    Wording(StoryDays days) {
        this.days = days;
    }

    void remember(String name, String id) {
        remembered.put(name, id);
    }

    String text(String written) {
        return PLACE.matcher(written).replaceAll(place -> Matcher.quoteReplacement(meaning(place)));
    }

    Object value(Object written) {
        return switch (written) {
            case String text -> text(text);
            case List<?> list -> list.stream().map(this::value).toList();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(
                                Collectors.toMap(entry -> entry.getKey().toString(), entry -> value(entry.getValue())));
            default -> written;
        };
    }

    private String meaning(MatchResult place) {
        String inside = place.group(1);
        Matcher quarter = QUARTER.matcher(inside);
        if (quarter.matches()) {
            return days.quarter(Integer.parseInt(quarter.group(1)));
        }
        return DAY.matcher(inside).matches()
                ? days.day(Integer.parseInt(inside)).toString()
                : Objects.requireNonNull(remembered.get(inside), inside);
    }
}

package dev.throughline.query.answer;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in which people are mentioned: the log holds their ids, answers show today's handles. */
final class Mentioned {

    private static final Pattern MENTION = Pattern.compile("@(m-[0-9a-z]{12})\\b");

    private Mentioned() {}

    /** @param person who is behind an id today; a former member has no handle */
    static String shown(String text, Function<String, PersonAnswer> person) {
        return MENTION.matcher(text).replaceAll(found -> {
            String handle = person.apply(found.group(1)).handle();
            return Matcher.quoteReplacement("@" + (handle == null ? "former-member" : handle));
        });
    }
}

package dev.throughline.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How ids are written. */
final class Ids {

    static final String KEY = "[A-Z][A-Z0-9]{1,9}";
    static final String NUMBER = "[1-9][0-9]{0,8}";

    private Ids() {}

    /** The match of an id's whole text; throws {@link IllegalArgumentException} naming what was expected. */
    static Matcher match(Pattern pattern, String text, String expected) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not " + expected + ".");
        }
        return matcher;
    }
}

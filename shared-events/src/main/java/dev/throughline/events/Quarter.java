package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A calendar quarter of the years 1970 to 2999, e.g. {@code 2027-Q1}.
 *
 * @param value the quarter as text
 */
public record Quarter(@JsonValue String value) {

    private static final int MONTHS = 3;
    private static final Pattern FORM = Pattern.compile("(19[7-9][0-9]|2[0-9]{3})-Q[1-4]");

    /** Throws {@link IllegalArgumentException} where the text is not a quarter. */
    @JsonCreator
    public Quarter {
        Ids.match(FORM, value, "a quarter (e.g. 2027-Q1)");
    }

    /** Its first day. */
    public LocalDate firstDay() {
        int year = Integer.parseInt(value.substring(0, value.indexOf('-')));
        int number = value.charAt(value.length() - 1) - '0';
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.throughline.query.decisions;

import dev.throughline.events.Quarter;
import dev.throughline.events.Role;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.Horizon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How sentences write days and texts. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int LONGEST_QUOTE = 120;

    private Words() {}

    /** {@code 12 Feb 2027}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String days(LocalDate from, LocalDate to) {
        return "from " + day(from) + " to " + day(to);
    }

    /** {@code Q1 2027}. */
    static String quarter(Quarter quarter) {
        String[] parts = quarter.value().split("-");
        return parts[1] + " " + parts[0];
    }

    /** {@code 4.5 calls}; a whole number without its fraction. */
    static String amount(double number, String unit) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString() + " " + unit;
    }

    static String horizon(Horizon horizon) {
        return lower(horizon);
    }

    /** {@code amber}. */
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }

    /** {@code 1 item}, {@code 12 items}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code the product manager}. */
    static String holder(Role role) {
        return "the " + role.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }

    /** {@code value hypothesis}, {@code criterion C2}. */
    static String field(WordingField field) {
        return field.value().startsWith("criterion.") ? field.value().replace('.', ' ') : apart(field.value());
    }

    /** The words of a name: {@code reschedule milestone} of {@code RescheduleMilestone}. */
    static String apart(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ENGLISH);
    }

    /** The text in quotation marks, cut between words where it is long. */
    public static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_QUOTE) {
            return "“" + line + "”";
        }
        int space = line.lastIndexOf(' ', LONGEST_QUOTE);
        return "“" + line.substring(0, space > 0 ? space : LONGEST_QUOTE) + " …”";
    }
}

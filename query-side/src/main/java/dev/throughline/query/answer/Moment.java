package dev.throughline.query.answer;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which earlier moment an answer is to be of. */
sealed interface Moment {

    String FORM = "a position, an instant such as 2027-03-01T09:00:00Z, or a day";

    /** Right after what stands at this position; before everything at 0. */
    record At(long position) implements Moment {

        /** The same position, which the log has; 422 {@code as-of.future} for one that it doesn't have yet. */
        long within(long head) {
            if (position > head) {
                throw future("Position " + position + " lies in the future; the last one is " + head + ".");
            }
            return position;
        }
    }

    /**
     * After the last position recorded by then.
     *
     * @param begin the moment itself, or the first of the day
     * @param end the moment itself, or the last of the day
     */
    record By(Instant begin, Instant end) implements Moment {

        /** By how much a reader's clock may be ahead of ours. */
        private static final Duration AHEAD = Duration.ofSeconds(60);

        /** The moment, now at the latest; 422 {@code as-of.future} for one that has not begun. */
        Instant until(Instant now) {
            if (begin.isAfter(now.plus(AHEAD))) {
                throw future(begin + " lies in the future; it is " + now + ".");
            }
            return end.isAfter(now) ? now : end;
        }
    }

    private static ProblemException future(String detail) {
        return Problem.of(422, "as-of.future", "That moment has not come yet", detail)
                .exception();
    }

    static Moment parse(String text, ZoneId zone) {
        if (text.matches("[0-9]+")) {
            return new At(Long.parseLong(text));
        }
        if (text.contains("T")) {
            Instant instant = Instant.parse(text);
            return new By(instant, instant);
        }
        Instant begin = LocalDate.parse(text).atStartOfDay(zone).toInstant();
        Instant end = LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
        return new By(begin, end.minusMillis(1));
    }
}

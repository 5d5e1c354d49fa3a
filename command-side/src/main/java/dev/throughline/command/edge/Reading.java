package dev.throughline.command.edge;

import dev.throughline.access.MemberDirectory;
import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.Blank;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body into a command. What makes no sense is noted, not thrown, and a stand-in is given out instead: the command
 * is judged first (404, 403, 412), and refused with all that was noted (422) before anything is decided. Text stays
 * exactly as it came in.
 */
public final class Reading {

    /** The longest title, in characters. */
    public static final int TITLE = 200;

    /** The longest text, in characters. */
    public static final int TEXT = 20_000;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;
    private static final Instant FIRST_MOMENT = Instant.EPOCH;
    private static final Instant LAST_MOMENT = Instant.parse("3000-01-01T00:00:00Z");

    private final MemberDirectory directory;
    private final Body body;
    private final Revision asked;
    private final List<FieldError> errors = new ArrayList<>();

    Reading(MemberDirectory directory, Body body, Revision asked) {
        this.directory = directory;
        this.body = body;
        this.asked = asked;
    }

    /** What the path names; 404 where it can't be one, e.g. {@code read.path(key, ProductId::new)}. */
    public <T> T path(String text, Function<String, T> id) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            throw Aggregates.unknown(text).exception();
        }
    }

    /** The member that the path names, by id or {@code @handle}; 404 if there is none. */
    public MemberId pathMember(String text) {
        return directory
                .resolve(text)
                .map(MemberId::new)
                .orElseThrow(() -> Aggregates.unknown(text).exception());
    }

    /** An id in the body on which it depends whose decision this is; 422 at once where it can't be one. */
    public <T> T id(String pointer, @Nullable String text, Function<String, T> id) {
        try {
            return id.apply(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            var message = text == null ? "This is needed." : Objects.requireNonNull(e.getMessage());
            throw Problem.invalid(pointer, text == null ? "value.missing" : "id.invalid", message)
                    .exception();
        }
    }

    /** A title or name: needed, not blank, at most {@value #TITLE} characters. */
    public String title(String pointer, @Nullable String value) {
        return words(pointer, value, TITLE);
    }

    /** A text: needed, not blank, at most {@value #TEXT} characters. */
    public String text(String pointer, @Nullable String value) {
        return words(pointer, value, TEXT);
    }

    /** A text that may be absent. */
    public @Nullable String optionalText(String pointer, @Nullable String value) {
        return value == null ? null : words(pointer, value, TEXT);
    }

    /** An http or https address that may be absent; at most {@value WebAddress#LONGEST} characters. */
    public @Nullable String optionalAddress(String pointer, @Nullable String value) {
        return value == null ? null : address(pointer, value, "link.invalid");
    }

    /** An http or https address: needed, at most {@value WebAddress#LONGEST} characters. */
    public String address(String pointer, @Nullable String value) {
        return value == null ? words(pointer, null, TEXT) : address(pointer, value, "url.invalid");
    }

    private String address(String pointer, String value, String code) {
        WebAddress.fault(value).ifPresent(fault -> note(pointer, code, fault));
        return value;
    }

    /** Several texts; none where absent. */
    public List<String> texts(String pointer, @Nullable List<? extends @Nullable String> values) {
        var texts = new ArrayList<String>();
        for (String value : values == null ? List.<@Nullable String>of() : values) {
            texts.add(text(pointer + "/" + texts.size(), value));
        }
        return texts;
    }

    /** Any value that is needed: a date, a number, a choice. The stand-in is given out where it is absent. */
    public <T> T needed(String pointer, @Nullable T value, T standIn) {
        if (value == null) {
            note(pointer, "value.missing", "This is needed.");
            return standIn;
        }
        return value;
    }

    /** A day that is needed, in the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}. */
    public LocalDate day(String pointer, @Nullable LocalDate value) {
        var day = needed(pointer, value, LocalDate.EPOCH);
        inYears(day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR, pointer);
        return day;
    }

    /** A moment that is needed, to the millisecond, in the same years. */
    public Instant instant(String pointer, @Nullable Instant value) {
        var moment = needed(pointer, value, Instant.EPOCH);
        inYears(!moment.isBefore(FIRST_MOMENT) && moment.isBefore(LAST_MOMENT), pointer);
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A day that may be absent. */
    public @Nullable LocalDate optionalDay(String pointer, @Nullable LocalDate value) {
        return value == null ? null : day(pointer, value);
    }

    /** The ids by which the body refers to other things. */
    public References references() {
        return new References(this, directory);
    }

    /** Notes that a value makes no sense, unless it does. */
    public void check(boolean sensible, String pointer, String code, String message) {
        if (!sensible) {
            note(pointer, code, message);
        }
    }

    /** Refuses at once (422) where going on makes no sense. */
    public void insist(boolean sensible, String pointer, String code, String message) {
        if (!sensible) {
            throw Problem.invalid(pointer, code, message).exception();
        }
    }

    /** A list on which it depends what the command is about: at least one, none of them null; 422 at once. */
    public <T> List<T> someOf(String pointer, @Nullable List<? extends @Nullable T> values) {
        insist(values != null && !values.isEmpty(), pointer, "value.missing", "At least one is needed.");
        var some = new ArrayList<T>();
        for (@Nullable T value : Objects.requireNonNull(values)) {
            insist(value != null, pointer + "/" + some.size(), "value.missing", "This is needed.");
            some.add(Objects.requireNonNull(value));
        }
        return some;
    }

    /** What If-Match said. */
    public Revision revision() {
        return asked;
    }

    /** A revision in the body: a number, {@code none}, or {@code *}; unsaid where absent. */
    public Revision revision(String pointer, @Nullable String text) {
        if (text == null) {
            return Revision.UNSAID;
        }
        return Revision.read(text).orElseGet(() -> {
            note(pointer, "revision.invalid", "A revision is a number, none, or *.");
            return Revision.ANY;
        });
    }

    /** The reason, with what belongs to it. */
    public Rationale why() {
        var reason = body.rationale();
        if (reason != null) {
            limits("/rationale", reason, TEXT);
        }
        return new Rationale(
                reason, texts("/alternatives", body.alternatives()), optionalDay("/revisitOn", body.revisitOn()));
    }

    List<FieldError> errors() {
        return errors;
    }

    private String words(String pointer, @Nullable String value, int limit) {
        if (value == null) {
            note(pointer, "value.missing", "This is needed.");
            return "";
        }
        check(!Blank.is(value), pointer, "text.blank", "This needs words.");
        limits(pointer, value, limit);
        return value;
    }

    private void inYears(boolean within, String pointer) {
        check(
                within,
                pointer,
                "date.out-of-range",
                "A date lies in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }

    private void limits(String pointer, String value, int limit) {
        check(
                value.codePointCount(0, value.length()) <= limit,
                pointer,
                "text.too-long",
                "This has at most " + limit + " characters.");
        check(value.indexOf('\0') < 0, pointer, "text.invalid", "A text has no character NUL.");
    }

    private void note(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }
}

package dev.throughline.command.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the one who asks believes to be the fact's latest decision. */
public sealed interface Revision {

    /** Nothing was said about it. */
    Revision UNSAID = new Unsaid();

    /** Whatever it is, and said so: {@code *}. */
    Revision ANY = new Any();

    /** It has never been decided: {@code none}. */
    Revision NEVER = new Never();

    /** As it is written: a number, {@code none}, {@code *}; {@code unsaid} where a command is kept that said nothing. */
    @JsonValue
    String text();

    /** It was last decided by the event of this version. */
    static Revision at(long version) {
        return new At(version);
    }

    /** A number, {@code none} or {@code *}; empty for any other text. */
    static Optional<Revision> read(String text) {
        return switch (text) {
            case "*" -> Optional.of(ANY);
            case "none" -> Optional.of(NEVER);
            default -> At.NUMBER.matcher(text).matches() ? Optional.of(at(Long.parseLong(text))) : Optional.empty();
        };
    }

    /** What {@link #text} wrote. */
    @JsonCreator
    static Revision of(String text) {
        return text.equals(UNSAID.text())
                ? UNSAID
                : read(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a revision"));
    }

    /** @see #UNSAID */
    record Unsaid() implements Revision {
        @Override
        public String text() {
            return "unsaid";
        }
    }

    /** @see #ANY */
    record Any() implements Revision {
        @Override
        public String text() {
            return "*";
        }
    }

    /** @see #NEVER */
    record Never() implements Revision {
        @Override
        public String text() {
            return "none";
        }
    }

    /** @param version of the event that last decided the fact */
    record At(long version) implements Revision {

        private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

        @Override
        public String text() {
            return Long.toString(version);
        }
    }
}

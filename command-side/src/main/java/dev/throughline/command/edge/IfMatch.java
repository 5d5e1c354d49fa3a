package dev.throughline.command.edge;

import dev.throughline.command.dispatch.Revision;
import java.util.Optional;
import java.util.regex.Pattern;

/** How revisions are written: a number, {@code none} where a fact was never decided, {@code *} for whatever it is. */
final class IfMatch {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern STRONG = Pattern.compile("\"([^\"]*)\"");

    private IfMatch() {}

    /** As it stands in a body; empty if it is none. */
    static Optional<Revision> read(String text) {
        return switch (text) {
            case "*" -> Optional.of(Revision.ANY);
            case "none" -> Optional.of(Revision.NEVER);
            default ->
                NUMBER.matcher(text).matches() ? Optional.of(Revision.at(Long.parseLong(text))) : Optional.empty();
        };
    }

    /** As it stands in the header: an entity tag, strong and in quotes, or the asterisk without. */
    static Optional<Revision> readHeader(String text) {
        var header = text.strip();
        if (header.equals("*")) {
            return Optional.of(Revision.ANY);
        }
        var tag = STRONG.matcher(header);
        return tag.matches() && !tag.group(1).equals("*") ? read(tag.group(1)) : Optional.empty();
    }
}

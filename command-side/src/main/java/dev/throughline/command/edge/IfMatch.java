package dev.throughline.command.edge;

import dev.throughline.command.dispatch.Revision;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a revision is written in the header {@code If-Match}. */
final class IfMatch {

    private static final Pattern STRONG = Pattern.compile("\"([^\"]*)\"");

    private IfMatch() {}

    /** As it stands in the header: an entity tag, strong and in quotes, or the asterisk without. */
    static Optional<Revision> readHeader(String text) {
        var header = text.strip();
        if (header.equals("*")) {
            return Optional.of(Revision.ANY);
        }
        var tag = STRONG.matcher(header);
        return tag.matches() && !tag.group(1).equals("*") ? Revision.read(tag.group(1)) : Optional.empty();
    }
}

package dev.throughline.command.comment;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.CommentId;
import org.jspecify.annotations.Nullable;

/** A link has no text to edit. */
record OnlyComments(CommentId comment, @Nullable String text) implements Rule {

    @Override
    public String code() {
        return "comment.is-a-link";
    }

    @Override
    public boolean holds() {
        return text != null;
    }

    @Override
    public String explanation() {
        return comment + " is a link: it has no text. Add another one.";
    }
}

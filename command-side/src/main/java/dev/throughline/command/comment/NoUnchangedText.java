package dev.throughline.command.comment;

import dev.throughline.command.rule.Rule;
import org.jspecify.annotations.Nullable;

/** An edit changes what a comment says. */
record NoUnchangedText(@Nullable String now, String wanted) implements Rule {

    @Override
    public String code() {
        return "comment.unchanged";
    }

    @Override
    public boolean holds() {
        return !wanted.equals(now);
    }

    @Override
    public String explanation() {
        return "The comment says that already.";
    }
}

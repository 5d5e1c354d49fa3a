package dev.throughline.command.wording;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.Anything;

/** A comment is edited, which also finds whom it mentions. */
record NoEditableText(Anything subject, boolean editable) implements Rule {

    @Override
    public String code() {
        return "comment.is-edited";
    }

    @Override
    public boolean holds() {
        return !editable;
    }

    @Override
    public String explanation() {
        return subject + " is a comment: edit it instead, by PUT /api/comments/" + subject + ".";
    }
}

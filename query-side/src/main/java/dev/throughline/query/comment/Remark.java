package dev.throughline.query.comment;

import dev.throughline.events.comment.CommentEdited;
import dev.throughline.query.fold.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a thread.
 *
 * @param begun the event by which it came to be: a comment or a link; null before it
 * @param edited the event that changed it last, and what it changed it to; null where it stands as it began
 */
public record Remark(@Nullable Decision begun, @Nullable Edit edited) {

    static final Remark NONE = new Remark(null, null);

    /**
     * A change of what it says.
     *
     * @param by the decision
     * @param to what it says from then on
     */
    record Edit(Decision by, CommentEdited to) {}
}

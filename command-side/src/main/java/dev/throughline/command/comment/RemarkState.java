package dev.throughline.command.comment;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.CommentEvent;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a thread says. Immutable.
 *
 * @param text what it says; null where it is a link
 */
record RemarkState(@Nullable String text) {

    /** How the entry's stream is read. */
    static final Fold<RemarkState> FOLD = Fold.of(CommentEvent.class, RemarkState::evolve);

    private static RemarkState evolve(@Nullable RemarkState before, CommentEvent event) {
        return switch (event) {
            case Commented said -> new RemarkState(said.text());
            case CommentEdited edited -> new RemarkState(edited.text());
            case LinkAdded added -> new RemarkState(null);
        };
    }
}

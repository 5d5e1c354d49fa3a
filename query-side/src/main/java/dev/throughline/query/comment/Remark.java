package dev.throughline.query.comment;

import dev.throughline.events.MemberId;
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.CommentEvent;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.query.fold.Decision;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a thread.
 *
 * @param begun the event by which it came to be: a comment or a link; null before it
 * @param edited the event that changed it last, and what it changed it to; null where it stands as it began
 */
public record Remark(@Nullable Decision begun, @Nullable Edit edited) {

    static final Remark NONE = new Remark(null, null);

    /** The event by which it came to be; an entry begins by being made. */
    Decision made() {
        return Objects.requireNonNull(begun, "An entry begins by being made");
    }

    /** What it is about. */
    String subject() {
        return switch ((CommentEvent) made().event()) {
            case Commented said -> said.subject();
            case LinkAdded linked -> linked.subject();
            case CommentEdited other -> throw new IllegalStateException("An edit begins nothing");
        };
    }

    /** Whom it mentions now. */
    List<MemberId> mentions() {
        if (edited != null) {
            return edited.to().mentions();
        }
        return made().event() instanceof Commented said ? said.mentions() : List.of();
    }

    /**
     * A change of what it says.
     *
     * @param by the decision
     * @param to what it says from then on
     */
    record Edit(Decision by, CommentEdited to) {}
}

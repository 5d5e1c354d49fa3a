package dev.throughline.query.comment;

import dev.throughline.events.MemberId;
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.CommentEvent;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Each entry of a thread. */
public enum CommentFold implements Fold<Remark> {
    COMMENTS;

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof CommentEvent event
                ? List.of(event.comment().value())
                : List.of();
    }

    @Override
    public Remark initial(String key) {
        return Remark.NONE;
    }

    @Override
    public Remark apply(Remark before, Decision decision) {
        if (!(decision.event() instanceof CommentEvent event)) {
            return before;
        }
        return switch (event) {
            case Commented said -> new Remark(decision, null);
            case LinkAdded linked -> new Remark(decision, null);
            case CommentEdited edited -> new Remark(before.begun(), new Remark.Edit(decision, edited));
        };
    }

    /** A thread is looked for by what it is about, and what mentions somebody by whom. */
    @Override
    public Collection<String> labels(Remark remark) {
        return remark.begun() == null
                ? List.of()
                : Stream.concat(
                                Stream.of(remark.subject()),
                                remark.mentions().stream().map(MemberId::value))
                        .toList();
    }
}

package dev.throughline.events.comment;

import dev.throughline.events.CommentId;
import dev.throughline.events.DomainEvent;

/** What is said in a thread, and changed in it. */
public sealed interface CommentEvent extends DomainEvent permits Commented, CommentEdited, LinkAdded {

    /** The entry of the thread. */
    CommentId comment();

    @Override
    default String stream() {
        return comment().stream();
    }
}

package dev.throughline.command.comment;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.CommentId;

/** What can be asked of a thread. */
public sealed interface CommentCommand extends Command permits Comment, EditComment, LinkResource {

    /** The entry of the thread that it is about. */
    CommentId comment();
}

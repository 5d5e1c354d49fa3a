package dev.throughline.command.comment;

import dev.throughline.command.edge.Mentioning;
import dev.throughline.events.CommentId;
import dev.throughline.events.Rationale;

/**
 * Change what a comment of one's own says.
 *
 * @param comment the comment
 * @param words what it says from now on, and whom it mentions
 * @param why the reason
 */
public record EditComment(CommentId comment, Mentioning words, Rationale why) implements CommentCommand {}

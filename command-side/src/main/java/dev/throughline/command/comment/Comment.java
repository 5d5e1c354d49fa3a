package dev.throughline.command.comment;

import dev.throughline.command.edge.Mentioning;
import dev.throughline.events.CommentId;
import dev.throughline.events.Rationale;

/**
 * Say something about a thing.
 *
 * @param comment a fresh id
 * @param subject an id, or a decision by its position: {@code #12}
 * @param words what is said, and whom it mentions
 * @param why the reason
 */
public record Comment(CommentId comment, String subject, Mentioning words, Rationale why) implements CommentCommand {}

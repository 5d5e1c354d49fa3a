package dev.throughline.command.comment;

import dev.throughline.events.CommentId;
import dev.throughline.events.Rationale;

/**
 * Point to something outside that belongs to a thing.
 *
 * @param comment a fresh id
 * @param subject an id, or a decision by its position: {@code #12}
 * @param url an http or https address
 * @param title what it is called
 * @param why the reason
 */
public record LinkResource(CommentId comment, String subject, String url, String title, Rationale why)
        implements CommentCommand {}

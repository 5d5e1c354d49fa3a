package dev.throughline.query.comment;

import dev.throughline.query.answer.PersonAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a thread: a comment, which has a text, or a link, which has an address and a title.
 *
 * @param subject what it is about: an id, or a decision by its position, e.g. {@code #12}
 * @param about what that is called; for a decision what was decided
 * @param text what it says now, today's handles where it mentions people; null for a link
 * @param mentions whom it mentions now
 * @param url null for a comment
 * @param title null for a comment
 * @param at when it was recorded
 * @param atPosition where the log holds it
 * @param editedAt when its text was changed last; null where it never was
 * @param revision what {@code If-Match} takes to edit it
 * @param may what the reader may do with it
 */
public record CommentAnswer(
        String id,
        String subject,
        String about,
        @Nullable String text,
        List<PersonAnswer> mentions,
        @Nullable String url,
        @Nullable String title,
        PersonAnswer author,
        Instant at,
        long atPosition,
        @Nullable Instant editedAt,
        String revision,
        List<String> may) {}

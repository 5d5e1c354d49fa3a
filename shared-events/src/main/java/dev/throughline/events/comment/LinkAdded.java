package dev.throughline.events.comment;

import dev.throughline.events.CommentId;
import dev.throughline.events.Decides;
import dev.throughline.events.NotWords;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A member pointed to something outside that belongs to a thing: an issue, a pull request, a document.
 *
 * @param comment the entry of the thread
 * @param subject what it belongs to: an id, e.g. {@code FOOD-7}, or a decision by its position, e.g. {@code #12}
 * @param within the stream that tells of the subject, e.g. {@code feature:FOOD-7}
 * @param url an http or https address
 * @param title what it is called
 * @param why the reason, if one was given
 */
@Decides(
        command = "LinkResource",
        by = Role.CONTRIBUTOR,
        facts = {
            @Decides.Fact(
                    name = "link",
                    of = "comment",
                    value = {"url", "title"}),
            @Decides.Fact(name = "subject", of = "comment", value = "subject")
        })
public record LinkAdded(
        CommentId comment,
        @NotWords String subject,
        @NotWords String within,
        @NotWords String url,
        String title,
        Rationale why)
        implements CommentEvent {}

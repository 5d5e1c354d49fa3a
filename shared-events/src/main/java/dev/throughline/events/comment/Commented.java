package dev.throughline.events.comment;

import dev.throughline.events.CommentId;
import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.NotWords;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.util.List;

/**
 * A member said something about a thing.
 *
 * @param comment the comment
 * @param subject what it is about: an id, e.g. {@code FOOD-7}, or a decision by its position, e.g. {@code #12}
 * @param within the stream that tells of the subject, e.g. {@code feature:FOOD-7}
 * @param text what was said; whom it mentions stands in it as {@code @} and the member id
 * @param mentions whom it mentions, in the order of the text, each once
 * @param why the reason, if one was given
 */
@Decides(
        command = "Comment",
        by = Role.CONTRIBUTOR,
        facts = {
            @Decides.Fact(name = "text", of = "comment", value = "text"),
            @Decides.Fact(name = "subject", of = "comment", value = "subject")
        })
public record Commented(
        CommentId comment,
        @NotWords String subject,
        @NotWords String within,
        String text,
        List<MemberId> mentions,
        Rationale why)
        implements CommentEvent {

    public Commented {
        mentions = List.copyOf(mentions);
    }
}

package dev.throughline.events.comment;

import dev.throughline.events.CommentId;
import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.util.List;

/**
 * The author of a comment changed what it says.
 *
 * @param comment the comment
 * @param text what it says now; whom it mentions stands in it as {@code @} and the member id
 * @param mentions whom it mentions now, in the order of the text, each once
 * @param why the reason, if one was given
 */
@Decides(
        command = "EditComment",
        by = Role.CONTRIBUTOR,
        facts = {@Decides.Fact(name = "text", of = "comment", value = "text")})
public record CommentEdited(CommentId comment, String text, List<MemberId> mentions, Rationale why)
        implements CommentEvent {

    public CommentEdited {
        mentions = List.copyOf(mentions);
    }
}

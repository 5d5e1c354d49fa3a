package dev.throughline.command.comment;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;

/** One entry of a thread. */
final class Remark extends EventSourced<RemarkState> {

    Remark() {
        super(RemarkState.FOLD);
    }

    /** @param within the stream that tells of the subject */
    static Remark said(Comment command, String within) {
        var remark = new Remark();
        remark.apply(new Commented(
                command.comment(),
                command.subject(),
                within,
                command.words().text(),
                command.words().mentions(),
                command.why()));
        return remark;
    }

    /** @param within the stream that tells of the subject */
    static Remark linked(LinkResource command, String within) {
        var remark = new Remark();
        remark.apply(new LinkAdded(
                command.comment(), command.subject(), within, command.url(), command.title(), command.why()));
        return remark;
    }

    void decide(EditComment command) {
        require(
                new OnlyComments(command.comment(), state().text()),
                new NoUnchangedText(state().text(), command.words().text()));
        apply(new CommentEdited(
                command.comment(), command.words().text(), command.words().mentions(), command.why()));
    }
}

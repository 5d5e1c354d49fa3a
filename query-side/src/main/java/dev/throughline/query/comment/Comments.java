package dev.throughline.query.comment;

import dev.throughline.events.CommentId;
import dev.throughline.events.MemberId;
import dev.throughline.events.comment.CommentEvent;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fold.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The threads. */
public final class Comments {

    private final Reading reading;

    public Comments(Reading reading) {
        this.reading = reading;
    }

    /** The thread of a subject, oldest first. */
    public List<CommentAnswer> on(String subject) {
        return seen().filter(answer -> answer.subject().equals(subject)).toList();
    }

    /** What mentions somebody now, oldest first. */
    public List<CommentAnswer> mentioning(MemberId member) {
        return seen().filter(answer -> answer.mentions().stream()
                        .anyMatch(mentioned -> mentioned.id().equals(member.value())))
                .toList();
    }

    /** The entry, if there is one that the reader may see. */
    Optional<CommentAnswer> find(CommentId id) {
        return reading.snapshot()
                .of(CommentFold.COMMENTS)
                .find(id.value())
                .filter(this::maySee)
                .map(this::answer);
    }

    private Stream<CommentAnswer> seen() {
        return reading.snapshot().of(CommentFold.COMMENTS).states().values().stream()
                .filter(this::maySee)
                .map(this::answer)
                .sorted(Comparator.comparing(CommentAnswer::atPosition));
    }

    private boolean maySee(Remark remark) {
        return reading.maySee(Scope.of(begun(remark).event()).place());
    }

    private CommentAnswer answer(Remark remark) {
        Decision begun = begun(remark);
        Remark.Edit edited = remark.edited();
        return switch ((CommentEvent) begun.event()) {
            case Commented said ->
                edited == null
                        ? comment(begun, null, said.subject(), said.text(), said.mentions())
                        : comment(
                                begun,
                                edited.by(),
                                said.subject(),
                                edited.to().text(),
                                edited.to().mentions());
            case LinkAdded linked ->
                answer(begun, null, linked.subject(), null, List.of(), linked.url(), title(linked));
            default -> throw new IllegalStateException(begun.type() + " begins nothing");
        };
    }

    /** As it was corrected. */
    private String title(LinkAdded linked) {
        return reading.facts(linked.comment().value())
                .latest("link")
                .map(decided -> decided.value().path("title").asString())
                .orElse(linked.title());
    }

    private CommentAnswer comment(
            Decision begun, @Nullable Decision edited, String subject, String text, List<MemberId> mentions) {
        return answer(begun, edited, subject, reading.mentioned(text), mentions, null, null);
    }

    private CommentAnswer answer(
            Decision begun,
            @Nullable Decision edited,
            String subject,
            @Nullable String text,
            List<MemberId> mentions,
            @Nullable String url,
            @Nullable String title) {
        String author = begun.metadata().actor();
        boolean editable =
                text != null && !reading.isPast() && reading.viewer().value().equals(author);
        return new CommentAnswer(
                begun.facts().getFirst().address().subject(),
                subject,
                text,
                reading.people(mentions),
                url,
                title,
                reading.person(author),
                begun.recordedAt(),
                begun.position(),
                edited == null ? null : edited.recordedAt(),
                Long.toString(edited == null ? begun.version() : edited.version()),
                editable ? List.of("EditComment") : List.of());
    }

    private static Decision begun(Remark remark) {
        return Objects.requireNonNull(remark.begun(), "An entry begins by being made");
    }
}

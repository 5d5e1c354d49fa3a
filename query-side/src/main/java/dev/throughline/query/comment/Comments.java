package dev.throughline.query.comment;

import dev.throughline.events.CommentId;
import dev.throughline.events.MemberId;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Titles;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fold.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The threads. */
public final class Comments {

    private final Reading reading;

    public Comments(Reading reading) {
        this.reading = reading;
    }

    /** The thread of a subject, oldest first. */
    CommentsAnswer on(String subject, Paging paging) {
        return page(subject, remark -> remark.subject().equals(subject), paging, begun -> Paging.key(begun.position()));
    }

    /** What mentions somebody now, newest first. */
    CommentsAnswer mentioning(MemberId member, Paging paging) {
        return page(
                member.value(),
                remark -> remark.mentions().contains(member),
                paging,
                begun -> Paging.key(Long.MAX_VALUE - begun.position()));
    }

    private CommentsAnswer page(
            String label, Predicate<Remark> wanted, Paging paging, Function<Decision, String> order) {
        Page<CommentAnswer> page = paging.of(
                        reading.snapshot().of(CommentFold.COMMENTS).labelled(label).stream()
                                .filter(wanted)
                                .filter(this::maySee),
                        remark -> order.apply(remark.made()))
                .map(this::answer);
        return new CommentsAnswer(reading.position(), page.items(), page.next(), reading.anyBroken());
    }

    /** The entry, if there is one that the reader may see. */
    Optional<CommentAnswer> find(CommentId id) {
        return reading.snapshot()
                .of(CommentFold.COMMENTS)
                .find(id.value())
                .filter(this::maySee)
                .map(this::answer);
    }

    private boolean maySee(Remark remark) {
        return reading.maySee(Scope.of(remark.made().event()).place());
    }

    private CommentAnswer answer(Remark remark) {
        return remark.made().event() instanceof LinkAdded linked
                ? answer(remark, null, linked.url(), title(linked))
                : answer(remark, reading.mentioned(text(remark)), null, null);
    }

    /** As it was corrected. */
    private String title(LinkAdded linked) {
        return reading.facts(linked.comment().value())
                .latest("link")
                .map(decided -> decided.value().path("title").asString())
                .orElse(linked.title());
    }

    private CommentAnswer answer(Remark remark, @Nullable String text, @Nullable String url, @Nullable String title) {
        Decision begun = remark.made();
        Decision edited = remark.edited() == null ? null : remark.edited().by();
        String author = begun.metadata().actor();
        boolean editable =
                text != null && !reading.isPast() && reading.viewer().value().equals(author);
        return new CommentAnswer(
                begun.facts().getFirst().address().subject(),
                remark.subject(),
                about(remark.subject()),
                text,
                reading.people(remark.mentions()),
                url,
                title,
                reading.person(author),
                begun.recordedAt(),
                begun.position(),
                edited == null ? null : edited.recordedAt(),
                Long.toString(edited == null ? begun.version() : edited.version()),
                editable ? List.of("EditComment") : List.of());
    }

    private static String text(Remark remark) {
        return remark.edited() == null
                ? ((Commented) remark.made().event()).text()
                : remark.edited().to().text();
    }

    /** A decision is called what was decided. */
    private String about(String subject) {
        return subject.startsWith("#")
                ? DecisionFold.in(reading.snapshot())
                        .at(Long.parseLong(subject.substring(1)))
                        .map(new Decisions(reading)::sentence)
                        .orElse(subject)
                : Titles.of(subject, reading);
    }
}

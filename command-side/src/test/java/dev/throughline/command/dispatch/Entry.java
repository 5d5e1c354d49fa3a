package dev.throughline.command.dispatch;

import dev.throughline.events.Catalogue;
import dev.throughline.events.CommentId;
import dev.throughline.events.Rationale;
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.CommentEvent;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Redaction;
import dev.throughline.log.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** An entry of a thread whose words are put right again and again, and a state that knows all of them. */
final class Entry {

    static final CommentId ID = new CommentId("c-000000000007");
    static final String STREAM = ID.stream();
    static final Fold<Texts> FOLD = inForm(1);

    /** @param texts all that it ever said */
    record Texts(PVector<String> texts) {

        static Texts after(@Nullable Texts before, CommentEvent event) {
            PVector<String> texts = before == null ? TreePVector.empty() : before.texts();
            return new Texts(event instanceof CommentEdited edited ? texts.plus(edited.text()) : texts);
        }
    }

    private Entry() {}

    static Fold<Texts> inForm(int form) {
        return Fold.kept("texts", form, Texts.class, Fold.of(CommentEvent.class, Texts::after));
    }

    /** It says so many more things, in one commit, beginning with one in particular. */
    static void says(EventLog log, String first, int altogether) {
        List<NewEvent> events = new ArrayList<>();
        long version = log.lastVersion(STREAM) + 1;
        for (int i = 0; i < altogether; i++) {
            events.add(edited(version + i, i == 0 ? first : "text " + (version + i)));
        }
        log.append(new Proposal(UUID.randomUUID().toString(), request(), List.of(), events))
                .join();
    }

    private static NewEvent edited(long version, String text) {
        return new NewEvent(
                STREAM,
                version,
                UUID.randomUUID().toString(),
                "CommentEdited",
                1,
                Instant.parse("2026-03-02T09:00:00Z"),
                payload(text),
                Bytes.utf8("{}"));
    }

    private static Bytes payload(String text) {
        return Bytes.of(Catalogue.catalogue().encode(new CommentEdited(ID, text, List.of(), Rationale.NONE)));
    }

    /** The words at this position are taken out. */
    static void redact(EventLog log, long position) {
        Redaction redaction = new Redaction(position, payload("[redacted]"));
        NewEvent saying = new NewEvent(
                "redaction:" + position,
                0,
                UUID.randomUUID().toString(),
                Redaction.TYPE,
                1,
                Instant.parse("2026-03-02T09:00:00Z"),
                Bytes.utf8("{\"hash\":\"" + redaction.hash() + "\",\"position\":" + position + "}"),
                Bytes.utf8("{}"));
        log.append(new Proposal(
                        UUID.randomUUID().toString(), request(), List.of(), List.of(saying), List.of(redaction)))
                .join();
    }

    private static Request request() {
        return new Request("TEST", "/", Bytes.utf8("{}"));
    }
}

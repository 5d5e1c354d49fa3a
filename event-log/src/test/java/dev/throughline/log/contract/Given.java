package dev.throughline.log.contract;

import dev.throughline.log.Appended;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Redaction;
import dev.throughline.log.Request;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Proposals to try a log with. */
public final class Given {

    public static final Request REQUEST = new Request("POST", "/api/products", Bytes.utf8("{\"key\":\"FOOD\"}"));

    private Given() {}

    public static NewEvent event(String stream, long version) {
        return event(stream, version, UUID.randomUUID().toString());
    }

    public static NewEvent event(String stream, long version, String id) {
        return new NewEvent(
                stream,
                version,
                id,
                "Noted",
                1,
                Instant.parse("2026-03-02T08:59:58.125Z"),
                Bytes.utf8("{\"text\":\"" + stream + " " + version + "\"}"),
                Bytes.utf8("{\"actor\":\"m-000000000001\"}"));
    }

    public static Proposal proposal(String commandId, NewEvent... events) {
        return new Proposal(commandId, REQUEST, List.of(), List.of(events));
    }

    public static Proposal guarded(String commandId, Guard guard, NewEvent... events) {
        return new Proposal(commandId, REQUEST, List.of(guard), List.of(events));
    }

    /** What takes the text out of the event at a position. */
    public static Proposal redaction(String commandId, long position) {
        Redaction redaction = new Redaction(position, Bytes.utf8("{\"text\":\"[redacted]\"}"));
        NewEvent saying = new NewEvent(
                "redaction:" + position,
                0,
                UUID.randomUUID().toString(),
                Redaction.TYPE,
                1,
                Instant.parse("2026-03-02T09:00:00Z"),
                Bytes.utf8("{\"hash\":\"" + redaction.hash() + "\",\"position\":" + position + "}"),
                Bytes.utf8("{\"actor\":\"m-000000000001\"}"));
        return new Proposal(commandId, REQUEST, List.of(), List.of(saying), List.of(redaction));
    }

    public static Appended appended(EventLog log, Proposal proposal) {
        return log.append(proposal).join();
    }

    /** Why the log refused. */
    public static Throwable refusal(EventLog log, Proposal proposal) {
        return refusal(log.append(proposal));
    }

    public static Throwable refusal(CompletableFuture<Appended> answer) {
        try {
            Appended appended = answer.join();
            throw new AssertionError("Accepted, though it should be refused: " + appended);
        } catch (CompletionException e) {
            return e.getCause();
        }
    }
}

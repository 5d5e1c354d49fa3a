package dev.throughline.log.mongodb;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Between commits and their documents. Payload, metadata, hashes and salts are byte strings there, exactly as they were;
 * times are BSON dates, which hold milliseconds as the log does. {@code last}, the position of the last event, and an event's
 * {@code at}, its stream and version, say nothing new: they are there for indexes.
 */
final class CommitDocuments {

    private CommitDocuments() {}

    static Document document(Commit commit) {
        Document document = new Document("_id", commit.position())
                .append("last", commit.lastPosition())
                .append("recordedAt", Date.from(commit.recordedAt()))
                .append("commandId", commit.commandId())
                .append("digest", binary(commit.digest()));
        Bytes digestSalt = commit.digestSalt();
        if (digestSalt != null) {
            document.append("digestSalt", binary(digestSalt));
        }
        return document.append("previous", binary(commit.previous()))
                .append("hash", binary(commit.hash()))
                .append(
                        "guards",
                        commit.guards().stream()
                                .map(guard -> new Document("stream", guard.stream()).append("version", guard.version()))
                                .toList())
                .append(
                        "events",
                        commit.events().stream().map(CommitDocuments::document).toList());
    }

    private static Document document(RecordedEvent event) {
        Document document = new Document("at", place(event.stream(), event.version()))
                .append("stream", event.stream())
                .append("version", event.version())
                .append("id", event.id())
                .append("type", event.type())
                .append("revision", event.revision())
                .append("timestamp", Date.from(event.timestamp()))
                .append("payload", binary(event.payload()))
                .append("metadata", binary(event.metadata()))
                .append("contentHash", binary(event.contentHash()));
        Bytes salt = event.salt();
        if (salt != null) {
            document.append("salt", binary(salt));
        }
        Long redactedBy = event.redactedBy();
        if (redactedBy != null) {
            document.append("redactedBy", redactedBy);
        }
        return document;
    }

    /** Stream and version as one text, so that an index of texts keeps them unique together. */
    static String place(String stream, long version) {
        return stream + "@" + version;
    }

    static Binary binary(Bytes bytes) {
        return new Binary(bytes.toArray());
    }

    /** @throws LogUnavailable if the document is no commit, or one whose fields don't belong together */
    static Commit commit(Document document) {
        try {
            return read(document);
        } catch (ClassCastException | NullPointerException e) {
            throw new LogUnavailable(
                    "The document " + document.get("_id") + " is no commit of the event log, or a damaged one", e);
        }
    }

    private static Commit read(Document document) {
        long position = document.getLong("_id");
        Instant recordedAt = document.getDate("recordedAt").toInstant();
        String commandId = text(document, "commandId");
        List<RecordedEvent> events = new ArrayList<>();
        for (Document event : document.getList("events", Document.class)) {
            events.add(event(event, position + events.size(), recordedAt, commandId));
        }
        Commit commit = new Commit(
                position,
                recordedAt,
                commandId,
                bytes(document, "digest"),
                optionalBytes(document, "digestSalt"),
                document.getList("guards", Document.class).stream()
                        .map(guard -> new Guard(text(guard, "stream"), guard.getLong("version")))
                        .toList(),
                bytes(document, "previous"),
                bytes(document, "hash"),
                events);
        if (commit.lastPosition() != document.getLong("last")) {
            throw new LogUnavailable(
                    "The commit at position " + position + " doesn't end where it says, at " + document.get("last"),
                    null);
        }
        return commit;
    }

    private static RecordedEvent event(Document event, long position, Instant recordedAt, String commandId) {
        String stream = text(event, "stream");
        long version = event.getLong("version");
        if (!place(stream, version).equals(event.getString("at"))) {
            throw new LogUnavailable(
                    "The event at position " + position + " isn't where it says, at " + event.get("at"), null);
        }
        return new RecordedEvent(
                position,
                stream,
                version,
                text(event, "id"),
                text(event, "type"),
                event.getInteger("revision"),
                event.getDate("timestamp").toInstant(),
                recordedAt,
                commandId,
                bytes(event, "payload"),
                bytes(event, "metadata"),
                bytes(event, "contentHash"),
                optionalBytes(event, "salt"),
                event.getLong("redactedBy"));
    }

    private static String text(Document document, String name) {
        String text = document.getString(name);
        if (text == null) {
            throw new NullPointerException(name);
        }
        return text;
    }

    private static Bytes bytes(Document document, String name) {
        return Bytes.of(document.get(name, Binary.class).getData());
    }

    private static @Nullable Bytes optionalBytes(Document document, String name) {
        Binary binary = document.get(name, Binary.class);
        return binary == null ? null : Bytes.of(binary.getData());
    }
}

package dev.throughline.log;

import java.io.OutputStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A log as JSON Lines, in UTF-8: a line that names the format, then a line per commit with the fields of the chain by
 * name. Bytes are in hexadecimal, payload and metadata texts of the exact bytes. It holds all that is needed to verify the
 * log without us; {@code docs/log-format.md} describes it.
 */
public final class LogExport {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("")
            .build();

    private LogExport() {}

    /**
     * Writes the log up to its head of now. Neither closes the stream nor verifies what it writes.
     *
     * @throws LogUnavailable if the log can't be read, or an event was redacted while it was
     */
    public static void write(EventLog log, OutputStream out) {
        try (Stream<Commit> commits = log.commits(0)) {
            write(commits, out);
        }
    }

    /** Writes all commits of a log. */
    public static void write(Stream<Commit> commits, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", Chain.FORMAT);
            json.writeEndObject();
            json.writeRaw('\n');
            Unfinished unfinished = new Unfinished();
            commits.forEachOrdered(commit -> {
                unfinished.see(commit);
                write(commit, json);
                json.writeRaw('\n');
            });
            unfinished.refuse();
        }
    }

    private static void write(Commit commit, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("position", commit.position());
        json.writeStringProperty("recordedAt", Chain.text(commit.recordedAt()));
        json.writeStringProperty("commandId", commit.commandId());
        json.writeStringProperty("digest", commit.digest().hex());
        Bytes digestSalt = commit.digestSalt();
        if (digestSalt != null) {
            json.writeStringProperty("digestSalt", digestSalt.hex());
        }
        json.writeArrayPropertyStart("guards");
        for (Guard guard : commit.guards()) {
            json.writeStartObject();
            json.writeStringProperty("stream", guard.stream());
            json.writeNumberProperty("version", guard.version());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("previous", commit.previous().hex());
        json.writeStringProperty("hash", commit.hash().hex());
        json.writeArrayPropertyStart("events");
        commit.events().forEach(event -> write(event, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(RecordedEvent event, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("position", event.position());
        json.writeStringProperty("stream", event.stream());
        json.writeNumberProperty("version", event.version());
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("type", event.type());
        json.writeNumberProperty("revision", event.revision());
        json.writeStringProperty("timestamp", Chain.text(event.timestamp()));
        json.writeStringProperty("payload", text(event.payload(), event.position()));
        json.writeStringProperty("metadata", text(event.metadata(), event.position()));
        json.writeStringProperty("contentHash", event.contentHash().hex());
        Bytes salt = event.salt();
        if (salt != null) {
            json.writeStringProperty("salt", salt.hex());
        }
        Long redactedBy = event.redactedBy();
        if (redactedBy != null) {
            json.writeNumberProperty("redactedBy", redactedBy);
        }
        json.writeEndObject();
    }

    /** What was redacted by an event that the export doesn't reach can't be verified in it. */
    private static final class Unfinished {

        private long redactedBy;
        private long last;

        void see(Commit commit) {
            last = commit.lastPosition();
            for (RecordedEvent event : commit.events()) {
                redactedBy = Math.max(redactedBy, event.redactedBy() == null ? 0 : event.redactedBy());
            }
        }

        void refuse() {
            if (redactedBy > last) {
                throw new LogUnavailable("An event was redacted while the log was exported: export it again", null);
            }
        }
    }

    private static String text(Bytes bytes, long position) {
        try {
            return bytes.utf8();
        } catch (IllegalArgumentException e) {
            throw new LogUnavailable("The event at position " + position + " is no text any more: verify the log", e);
        }
    }
}

package dev.throughline.log.format;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads an exported log as its format's document says. */
public final class ExportReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportReader() {}

    public static List<Commit> commits(String export) {
        List<String> lines = export.lines().toList();
        if (!lines.getFirst().equals("{\"format\":\"throughline-log/1\"}")) {
            throw new AssertionError("No header: " + lines.getFirst());
        }
        return lines.stream().skip(1).map(ExportReader::commit).toList();
    }

    private static Commit commit(String line) {
        JsonNode commit = JSON.readTree(line);
        List<Guard> guards = new ArrayList<>();
        for (JsonNode guard : commit.required("guards")) {
            guards.add(new Guard(
                    guard.required("stream").asString(),
                    guard.required("version").asLong()));
        }
        List<RecordedEvent> events = new ArrayList<>();
        for (JsonNode event : commit.required("events")) {
            events.add(event(commit, event));
        }
        return new Commit(
                commit.required("position").asLong(),
                Instant.parse(commit.required("recordedAt").asString()),
                commit.required("commandId").asString(),
                bytes(commit, "digest"),
                optionalBytes(commit, "digestSalt"),
                guards,
                bytes(commit, "previous"),
                bytes(commit, "hash"),
                events);
    }

    private static RecordedEvent event(JsonNode commit, JsonNode event) {
        return new RecordedEvent(
                event.required("position").asLong(),
                event.required("stream").asString(),
                event.required("version").asLong(),
                event.required("id").asString(),
                event.required("type").asString(),
                event.required("revision").asInt(),
                Instant.parse(event.required("timestamp").asString()),
                Instant.parse(commit.required("recordedAt").asString()),
                commit.required("commandId").asString(),
                Bytes.utf8(event.required("payload").asString()),
                Bytes.utf8(event.required("metadata").asString()),
                bytes(event, "contentHash"),
                optionalBytes(event, "salt"),
                event.has("redactedBy") ? event.required("redactedBy").asLong() : null);
    }

    private static Bytes optionalBytes(JsonNode object, String name) {
        return object.has(name) ? bytes(object, name) : null;
    }

    private static Bytes bytes(JsonNode object, String name) {
        return Bytes.hex(object.required(name).asString());
    }
}

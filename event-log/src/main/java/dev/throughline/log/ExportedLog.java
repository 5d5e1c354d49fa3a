package dev.throughline.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link LogExport} wrote, line by line and strictly: what it doesn't know would be lost. */
public final class ExportedLog {

    private static final String HEADER = "{\"format\":\"" + Chain.FORMAT + "\"}";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ExportedLog() {}

    /**
     * The commits of an exported log, as far as they can be read; whether they are whole is for {@link LogVerification} to
     * say. The stream throws {@link ImportRefused}, by line, where one can't be read.
     *
     * @throws ImportRefused if this is no exported log, or one of another format
     */
    public static Stream<Commit> commits(InputStream export) {
        var lines = new BufferedReader(new InputStreamReader(
                export, StandardCharsets.UTF_8.newDecoder())); // refuses what is no UTF-8 instead of replacing it
        requireHeader(lines);
        int[] number = {1};
        return lines.lines().map(line -> commit(line, ++number[0]));
    }

    private static void requireHeader(BufferedReader lines) {
        try {
            String header = lines.readLine();
            if (HEADER.equals(header)) {
                return;
            }
            boolean other = header != null && header.startsWith("{\"format\":\"throughline-log/");
            throw new ImportRefused(
                    other
                            ? "The log to import is of another format, " + header + ", known here: " + HEADER
                            : "The file to import is no exported log: its first line isn't " + HEADER,
                    null);
        } catch (IOException e) {
            throw new ImportRefused("The file to import can't be read: " + e.getMessage(), e);
        }
    }

    private static Commit commit(String line, int number) {
        try {
            return commit(new Line(JSON.readTree(line)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | UncheckedIOException e) {
            throw new ImportRefused("The log to import can't be read in line " + number + ": " + e.getMessage(), e);
        }
    }

    private static Commit commit(Line line) {
        line.refuseOthers(Set.of(
                "position", "recordedAt", "commandId", "digest", "digestSalt", "guards", "previous", "hash", "events"));
        List<Guard> guards = new ArrayList<>();
        for (Line guard : line.list("guards")) {
            guard.refuseOthers(Set.of("stream", "version"));
            guards.add(new Guard(guard.text("stream"), guard.number("version")));
        }
        Instant recordedAt = line.time("recordedAt");
        String commandId = line.text("commandId");
        List<RecordedEvent> events = new ArrayList<>();
        for (Line event : line.list("events")) {
            events.add(event(event, recordedAt, commandId));
        }
        return new Commit(
                line.number("position"),
                recordedAt,
                commandId,
                line.bytes("digest"),
                line.optionalBytes("digestSalt"),
                guards,
                line.bytes("previous"),
                line.bytes("hash"),
                events);
    }

    private static RecordedEvent event(Line event, Instant recordedAt, String commandId) {
        event.refuseOthers(Set.of(
                "position",
                "stream",
                "version",
                "id",
                "type",
                "revision",
                "timestamp",
                "payload",
                "metadata",
                "contentHash",
                "salt",
                "redactedBy"));
        return new RecordedEvent(
                event.number("position"),
                event.text("stream"),
                event.number("version"),
                event.text("id"),
                event.text("type"),
                Math.toIntExact(event.number("revision")),
                event.time("timestamp"),
                recordedAt,
                commandId,
                Bytes.utf8(event.text("payload")),
                Bytes.utf8(event.text("metadata")),
                event.bytes("contentHash"),
                event.optionalBytes("salt"),
                event.has("redactedBy") ? event.number("redactedBy") : null);
    }

    /** An object of the export, and its members by kind. */
    private record Line(JsonNode object) {

        void refuseOthers(Set<String> known) {
            var others = new TreeSet<>(object.propertyNames());
            others.removeAll(known);
            require(object.isObject() && others.isEmpty(), "unknown members " + others);
        }

        boolean has(String name) {
            return object.has(name);
        }

        String text(String name) {
            JsonNode value = object.path(name);
            require(value.isString(), name + " is no text");
            return value.asString();
        }

        long number(String name) {
            JsonNode value = object.path(name);
            require(value.isIntegralNumber() && value.canConvertToLong(), name + " is no number");
            return value.asLong();
        }

        Instant time(String name) {
            return Instant.parse(text(name));
        }

        Bytes bytes(String name) {
            return Bytes.hex(text(name));
        }

        @Nullable
        Bytes optionalBytes(String name) {
            return has(name) ? bytes(name) : null;
        }

        List<Line> list(String name) {
            JsonNode value = object.path(name);
            require(value.isArray(), name + " is no list");
            return value.valueStream().map(Line::new).toList();
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }
}

package dev.throughline.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How commits are hashed, for every adapter and for whoever checks them; {@code docs/log-format.md} says the same for
 * readers in other languages. Texts (UTF-8) and byte strings are length-prefixed with 4 bytes, integers are 8 bytes, both
 * big-endian; times are texts in ISO-8601, UTC, with milliseconds.
 */
public final class Chain {

    /** Name of the format: the first field of every hash. It changes if anything here does. */
    public static final String FORMAT = "throughline-log/1";

    /** Length of a salt, in bytes. */
    public static final int SALT_LENGTH = 16;

    /** The order of guards: by the bytes of their names, which differs from Java's order beyond the basic plane. */
    static final Comparator<String> BY_UTF8 = (one, other) ->
            Arrays.compareUnsigned(Bytes.utf8(one).toArray(), Bytes.utf8(other).toArray());

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Chain() {}

    /** The time as it is hashed and exported, such as {@code 2026-11-22T09:30:00.000Z}. */
    public static String text(Instant time) {
        return MILLISECONDS.format(time);
    }

    /** What stands in the chain for a payload. */
    public static Bytes contentHash(Bytes salt, Bytes payload) {
        MessageDigest sha = sha256();
        sha.update(salt.toArray());
        return Bytes.of(sha.digest(payload.toArray()));
    }

    /** Of bytes that hide nothing: without a salt. */
    public static Bytes plainHash(Bytes bytes) {
        return Bytes.of(sha256().digest(bytes.toArray()));
    }

    /** What stands in the chain for a request. */
    public static Bytes digest(Bytes salt, Request request) {
        Fields fields = new Fields();
        fields.raw(salt);
        fields.text(request.method());
        fields.text(request.path());
        fields.bytes(request.canonicalBody());
        return fields.hash();
    }

    /** The hash that the commit ought to have, by its other fields. */
    public static Bytes hash(Commit commit) {
        return hash(
                commit.position(),
                commit.recordedAt(),
                commit.commandId(),
                commit.digest(),
                commit.guards(),
                commit.previous(),
                commit.events());
    }

    static Bytes hash(
            long position,
            Instant recordedAt,
            String commandId,
            Bytes digest,
            List<Guard> guards,
            Bytes previous,
            List<RecordedEvent> events) {
        Fields fields = new Fields();
        fields.text(FORMAT);
        fields.bytes(previous);
        fields.integer(position);
        fields.text(text(recordedAt));
        fields.text(commandId);
        fields.bytes(digest);
        fields.integer(guards.size());
        for (Guard guard : guards) {
            fields.text(guard.stream());
            fields.integer(guard.version());
        }
        fields.integer(events.size());
        for (RecordedEvent event : events) {
            fields.integer(event.position());
            fields.text(event.stream());
            fields.integer(event.version());
            fields.text(event.id());
            fields.text(event.type());
            fields.integer(event.revision());
            fields.text(text(event.timestamp()));
            fields.bytes(event.contentHash());
            fields.bytes(plainHash(event.metadata()));
        }
        return fields.hash();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Fields one after another, as they are hashed. */
    private static final class Fields {

        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
        private final DataOutputStream out = new DataOutputStream(buffer);

        void raw(Bytes value) {
            buffer.writeBytes(value.toArray());
        }

        void bytes(Bytes value) {
            try {
                out.writeInt(value.length());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            raw(value);
        }

        void text(String value) {
            bytes(Bytes.utf8(value));
        }

        void integer(long value) {
            try {
                out.writeLong(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Bytes hash() {
            return Bytes.of(sha256().digest(buffer.toByteArray()));
        }
    }
}

package dev.throughline.log;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a commit takes out of an event that was recorded before: another payload stands in its place from then on. With the
 * old one go its salt, and that of its request's digest, so that nothing is left to hold a guess against.
 *
 * <p>The commit says so in an event of the log's own {@linkplain #TYPE type}, by position and hash: so what stands there
 * now is under the chain again. An event is redacted once: its first redaction's hash, which has no salt, would give away
 * what a second one takes out.
 *
 * @param position of the event
 * @param payload the exact UTF-8 bytes that stand there from now on
 */
public record Redaction(long position, Bytes payload) {

    /** The log's own type of event. Its payload holds {@code position} and {@code hash}, and whatever else its writer says. */
    public static final String TYPE = "EventRedacted";

    private static final ObjectMapper JSON = new ObjectMapper();

    public Redaction {
        Require.that(position > 0, "Positions begin at 1");
        Require.utf8(payload, "payload");
    }

    /** SHA-256 of what stands there from now on, in hexadecimal: what its event says. */
    public String hash() {
        return Chain.plainHash(payload).hex();
    }

    /** The position of the event of that commit that says so. */
    public long saidAt(Commit commit) {
        return commit.events().stream()
                .filter(event -> isSaidBy(event.type(), event.payload()))
                .mapToLong(RecordedEvent::position)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No event of the commit says so"));
    }

    /** Whether an event of this type and payload says that this was redacted. */
    boolean isSaidBy(String type, Bytes saying) {
        return Said.in(type, saying).equals(Optional.of(new Said(position, hash())));
    }

    /**
     * What an event of the log's own type says.
     *
     * @param position of the event that was redacted
     * @param hash of what stands there since
     */
    record Said(long position, String hash) {

        /** Position 0, which no event has, where the event is of that type and says nothing that can be read. */
        private static final Said NOTHING = new Said(0, "");

        static Optional<Said> in(String type, Bytes payload) {
            return type.equals(TYPE) ? Optional.of(read(payload)) : Optional.empty();
        }

        private static Said read(Bytes payload) {
            try {
                JsonNode json = JSON.readTree(payload.toArray());
                return json.path("position").isIntegralNumber()
                        ? new Said(
                                json.path("position").asLong(),
                                json.path("hash").asString(""))
                        : NOTHING;
            } catch (JacksonException e) {
                return NOTHING;
            }
        }
    }
}

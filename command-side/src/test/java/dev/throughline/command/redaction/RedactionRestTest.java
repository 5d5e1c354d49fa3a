package dev.throughline.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionRestTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void the_answer_names_the_event_that_was_redacted_and_a_repeat_of_what_it_said_is_no_replay_any_more() {
        var owner = served.owner();
        var idea = Map.of("key", "FOOD", "name", "Food", "problem", "Mrs Featherstone waits");
        var key = Map.of("Idempotency-Key", "idea-1");
        owner.ask(new Ask("POST", "/api/products", idea, key)).expect(201);
        var position = served.log().head().position();
        var redaction = Map.of("position", position, "fields", List.of("/problem"), "rationale", "She asked for it");

        var reply = owner.ask(new Ask("POST", "/api/log/redactions", redaction, Map.of("Idempotency-Key", "r-1")))
                .expect(201);

        assertThat(reply.text("/id")).isEqualTo(Long.toString(position));
        assertThat(reply.headers().firstValue("Location")).contains("/api/decisions/" + position);
        assertThat(reply.body().at("/position").asLong()).isEqualTo(position + 1);
        assertThat(reply.text("/decision/type")).isEqualTo("EventRedacted");
        owner.ask(new Ask("POST", "/api/products", idea, key)).refused(422, "idempotency.mismatch");
        assertThat(owner.ask(new Ask("POST", "/api/log/redactions", redaction, Map.of("Idempotency-Key", "r-1")))
                        .expect(201)
                        .headers()
                        .firstValue("Idempotent-Replay"))
                .contains("true");
    }

    @Test
    void what_makes_no_sense_in_the_body_is_told_by_its_place() {
        var owner = served.owner();
        var reply = owner.post("/api/log/redactions", Map.of("rationale", "Who knows"))
                .refused(422, "field.invalid");
        assertThat(reply.body().at("/errors").findValuesAsString("pointer")).containsExactly("/position", "/fields");
        owner.post(
                        "/api/log/redactions",
                        Map.of("position", 0, "fields", List.of("/a", "/a"), "rationale", "Who knows"))
                .refused(422, "field.invalid");
        owner.post("/api/log/redactions", Map.of("position", "one", "fields", List.of("/a")))
                .expect(400);
    }
}

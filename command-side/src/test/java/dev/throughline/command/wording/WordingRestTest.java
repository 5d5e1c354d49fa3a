package dev.throughline.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import java.nio.charset.StandardCharsets;
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
class WordingRestTest {

    private static final String PATH = "/api/wording-corrections";

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person omar;
    private static Person jane;
    private static String feature;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        jane = served.admit("jane");
        feature = new Scene(served, omar, jane, "FOOD", "TRK").defined();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void the_answer_is_about_what_the_words_are_of() {
        var reply = omar.post(PATH, body("problem", "Nobody knows where the meal is"))
                .expect(200);

        assertThat(reply.text("/id")).isEqualTo(feature);
        assertThat(reply.text("/decision/type")).isEqualTo("WordingCorrected");
        assertThat(reply.text("/decision/owner")).isEqualTo("PRODUCT_MANAGER");
    }

    @Test
    void the_fact_itself_is_on_the_revision_that_it_was_on() {
        omar.post(PATH, body("audience", "Whoever waits")).expect(200);

        omar.ask(new Ask("POST", PATH, body("audience", "Whoever waits for it"), Map.of("If-Match", "\"0\"")))
                .expect(200);
        omar.ask(new Ask("POST", PATH, body("audience", "Who waits for it"), Map.of("If-Match", "\"7\"")))
                .refused(412, "fact.changed");
    }

    @Test
    void what_makes_no_sense_in_the_body_is_told_by_its_place() {
        omar.post(PATH, Map.of("subject", feature)).refused(422, "field.invalid");
        omar.post(PATH, Map.of("field", "title", "text", "Tracking")).refused(422, "field.invalid");
        omar.post(PATH, Map.of("subject", "no id", "field", "title", "text", "Tracking"))
                .refused(422, "field.invalid");
        omar.post(PATH, Map.of("subject", "FOOD-999", "field", "title", "text", "Tracking"))
                .refused(404, "unknown");
        var long201 = "x".repeat(201);
        var reply = omar.post(PATH, body("title", long201)).refused(422, "field.invalid");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo("/text");
        omar.post(PATH, body("valueHypothesis", long201)).expect(200);
        omar.post(PATH, body("problem", " ")).refused(422, "field.invalid");
    }

    @Test
    void who_may_not_asks_and_what_is_decided_anew_meanwhile_is_not_corrected() {
        var asked = Map.of(
                "method",
                "POST",
                "path",
                PATH,
                "body",
                body("criterion.C1", "The map shows couriers"),
                "rationale",
                "A slip");
        jane.post(PATH, body("criterion.C1", "The map shows couriers")).refused(403, "decision.not-yours");
        var request = jane.post("/api/requests", asked).expect(201).text("/id");
        var late = jane.post("/api/requests", asked).expect(201).text("/id");

        omar.post("/api/requests/" + request + "/grant", Map.of()).expect(200);

        var recorded = served.log().readStream("wording:" + feature, 0).getLast();
        assertThat(new String(recorded.payload().toArray(), StandardCharsets.UTF_8))
                .contains("The map shows couriers");
        omar.post("/api/requests/" + late + "/grant", Map.of()).refused(412, "fact.changed");
    }

    @Test
    void words_of_a_correction_are_taken_out_like_any_others() {
        var position = omar.post(PATH, body("title", "Mrs Featherstone’s map"))
                .expect(200)
                .body()
                .at("/position")
                .asLong();

        served.owner()
                .post(
                        "/api/log/redactions",
                        Map.of("position", position, "fields", List.of("/text"), "rationale", "She asked for it"))
                .expect(201);

        var left = served.log().read(position - 1, 1).getFirst();
        assertThat(new String(left.payload().toArray(), StandardCharsets.UTF_8))
                .contains("[redacted]")
                .doesNotContain("Featherstone");
        omar.post(PATH, body("title", "[redacted]")).refused(409, "wording.unchanged");
    }

    private static Map<String, String> body(String field, String text) {
        return Map.of("subject", feature, "field", field, "text", text);
    }
}

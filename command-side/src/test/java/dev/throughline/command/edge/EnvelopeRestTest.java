package dev.throughline.command.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Served;
import dev.throughline.command.Served.Answered;
import dev.throughline.command.Served.Caller;
import dev.throughline.log.EventLog;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command has in common, over real HTTP: FOOD's product manager is Omar; Mia is a plain member. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopeRestTest {

    private static final String VISION = "/api/products/FOOD/vision";
    private static final String HOT = "{\"vision\":\"Every meal arrives hot\",\"rationale\":\"Cold food comes back\"}";

    private static Served served;
    private static Caller owner;
    private static Caller omar;
    private static Caller mia;

    @BeforeAll
    static void serve(@TempDir Path directory) {
        served = new Served(directory);
        owner = served.owner();
        omar = served.member(owner, "omar");
        mia = served.member(owner, "mia");
        mia.post("/api/products", "{\"key\":\"FOOD\",\"name\":\"Food\",\"problem\":\"Late deliveries\"}");
        owner.put("/api/products/FOOD/product-manager", "{\"member\":\"@omar\"}");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void what_is_created_is_answered_with_201_and_where_it_can_be_read() {
        var answer = mia.post("/api/products", "{\"key\":\"SHOP\",\"name\":\"Shop\",\"problem\":\"No shop\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/products/SHOP");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.json().path("id").asString()).isEqualTo("SHOP");
        assertThat(answer.json().path("version").asLong()).isZero();
        assertThat(answer.json().path("decision").toString())
                .isEqualTo(
                        "{\"type\":\"ProductConceived\",\"owner\":\"CONTRIBUTOR\",\"decidedBy\":[{\"member\":\"%s\",\"role\":\"CONTRIBUTOR\"}]}"
                                .formatted(mia.member()));
        assertThat(answer.header("Throughline-Position"))
                .isEqualTo(answer.json().path("position").asString());
    }

    @Test
    void what_is_decided_is_answered_with_200_and_the_revision_of_the_fact() {
        var answer = omar.put(VISION, HOT);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.json().path("version").asString() + "\"");
        assertThat(answer.header("Idempotent-Replay")).isEmpty();
    }

    @Test
    void nobody_is_asked_to_sign_in_before_anything_else() {
        refused(served.anonymous().put(VISION, "{"), 401, "authentication.required");
    }

    @Test
    void a_body_that_is_no_json_is_refused_before_whose_decision_it_is() {
        refused(mia.put(VISION, "{\"vision\":"), 400, "body.unreadable");
    }

    @Test
    void a_body_that_names_an_actor_is_refused() {
        var body = HOT.replace("}", ",\"actor\":\"" + mia.member() + "\"}");
        refused(omar.put(VISION, body), 400, "field.unknown");
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        refused(omar.put(VISION, HOT, "Content-Type", "text/plain"), 415, "media-type.unsupported");
    }

    @Test
    void a_body_past_256_KiB_is_refused() {
        var body = HOT.replace("Every", "E".repeat(256 * 1024));
        refused(omar.put(VISION, body), 413, "body.too-large");
    }

    @Test
    void an_unknown_product_is_unknown_and_so_is_what_can_be_none() {
        refused(omar.put("/api/products/NONE/vision", HOT), 404, "unknown");
        refused(omar.put("/api/products/none/vision", HOT), 404, "unknown");
    }

    @Test
    void somebody_else_is_told_who_decides_by_name_and_how_to_ask() {
        var answer = mia.put(VISION, "{}", "If-Match", "\"7\"");
        refused(answer, 403, "decision.not-yours");
        assertThat(answer.json().path("owner").toString())
                .contains("\"role\":\"PRODUCT_MANAGER\"")
                .contains("{\"id\":\"%s\",\"handle\":\"omar\",\"name\":\"Name of omar\"}".formatted(omar.member()));
        assertThat(answer.json().path("howToAsk").asString())
                .isEqualTo("Ask Name of omar to decide it. POST /api/requests asks them.");
    }

    @Test
    void a_fact_decided_since_is_refused_before_the_meaning_is_judged() {
        omar.put(VISION, HOT);
        var answer = omar.put(VISION, "{\"vision\":\" \"}", "If-Match", "\"0\"");
        refused(answer, 412, "fact.changed");
        var changed = answer.json().path("changed");
        assertThat(changed.path("fact").asString()).isEqualTo("FOOD/vision");
        assertThat(changed.path("value").asString()).isEqualTo("Every meal arrives hot");
        assertThat(changed.path("decidedBy").toString()).contains("\"handle\":\"omar\"");
        assertThat(changed.path("decidedAt").asString()).endsWith("Z");
    }

    @Test
    void the_revision_of_the_answer_is_the_one_to_decide_on_next() {
        var first = omar.put(VISION, HOT);
        var second = omar.put(VISION, HOT, "If-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(200);
        refused(omar.put(VISION, HOT, "If-Match", first.header("ETag")), 412, "fact.changed");
        assertThat(omar.put(VISION, HOT, "If-Match", "*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "3", "\"3", "\"three\"", "\"3\", \"4\"", "\"*\"", "\"-1\""})
    void an_if_match_that_is_no_revision_can_not_be_read(String header) {
        refused(omar.put(VISION, HOT, "If-Match", header), 400, "if-match.invalid");
    }

    @Test
    void all_that_makes_no_sense_is_told_at_once_by_its_place() {
        var body = "{\"vision\":\"%s\",\"rationale\":\"because\",\"alternatives\":[\"one\",\" \"]}"
                .formatted("x".repeat(20_001));
        var answer = omar.put(VISION, body);
        refused(answer, 422, "field.invalid");
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .containsExactly("/vision text.too-long", "/alternatives/1 text.blank");
    }

    @Test
    void a_text_is_kept_exactly_as_it_came_in() {
        var text = "  Ünïcode 🍜 \\r\\n\\ttwo  spaces ";
        var answer = omar.put(VISION, "{\"vision\":\"%s\",\"rationale\":\" r \"}".formatted(text));
        assertThat(answer.status()).isEqualTo(200);
        var recorded = served.bean(EventLog.class)
                .commitAt(answer.json().path("position").asLong())
                .orElseThrow()
                .events()
                .getFirst();
        assertThat(recorded.payload().utf8())
                .contains("\"vision\":\"" + text + "\"")
                .contains("\"text\":\" r \"");
    }

    @Test
    void twenty_thousand_characters_are_counted_as_people_count_them() {
        var body = "{\"vision\":\"%s\",\"rationale\":\"because\"}".formatted("🍜".repeat(20_000));
        assertThat(omar.put(VISION, body).status()).isEqualTo(200);
    }

    @Test
    void half_a_character_and_the_character_nul_are_refused() {
        refused(omar.put(VISION, HOT.replace("hot", "\\ud83c")), 400, "body.unreadable");
        refused(omar.put(VISION, HOT.replace("hot", "\\u0000")), 422, "field.invalid");
    }

    @Test
    void a_vision_without_a_reason_is_refused() {
        refused(omar.put(VISION, "{\"vision\":\"Hot\"}"), 422, "rationale.missing");
        refused(omar.put(VISION, "{\"vision\":\"Hot\",\"rationale\":\" \\n\"}"), 422, "rationale.missing");
    }

    @Test
    void what_nobody_can_see_is_no_reason_and_no_text_and_an_emoji_of_several_is_one() {
        refused(omar.put(VISION, "{\"vision\":\"Hot\",\"rationale\":\"\\u200b\"}"), 422, "rationale.missing");
        var unseen = omar.put(VISION, "{\"vision\":\"\\u200b \\u00a0\",\"rationale\":\"because\"}");
        refused(unseen, 422, "field.invalid");
        assertThat(unseen.json().path("errors").path(0).path("code").asString()).isEqualTo("text.blank");
        assertThat(omar.put(VISION, "{\"vision\":\"👩\\u200d🍳\",\"rationale\":\"👩\\u200d🍳\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_decision_that_can_be_none_is_called_a_decision() {
        var answer = omar.post("/api/decisions/0/reversal", "{\"rationale\":\"because\"}");
        refused(answer, 404, "unknown");
        assertThat(answer.json().path("detail").asString()).isEqualTo("There is no decision 0.");
    }

    @Test
    void a_decision_of_tomorrow_or_of_before_the_mandate_is_refused() {
        var tomorrow = HOT.replace("}", ",\"decidedAt\":\"2999-01-01T00:00:00Z\"}");
        refused(omar.put(VISION, tomorrow), 422, "decided-at.future");
        var longAgo = HOT.replace("}", ",\"decidedAt\":\"2001-01-01T00:00:00Z\"}");
        refused(omar.put(VISION, longAgo), 422, "decided-at.before-mandate");
    }

    @Test
    void the_same_key_and_body_are_answered_as_the_first_time() {
        var first = omar.put(VISION, HOT, "Idempotency-Key", "again");
        var other = HOT.replace(
                "{\"vision\":\"Every meal arrives hot\",",
                "{ \"alternatives\": null,\"vision\":\"Every meal arrives \\u0068ot\", ");
        var second = omar.put(VISION, other, "Idempotency-Key", "again");
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotent-Replay")).isEmpty();
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        omar.put(VISION, HOT, "Idempotency-Key", "mismatch");
        refused(
                omar.put(VISION, HOT.replace("hot", "warm"), "Idempotency-Key", "mismatch"),
                422,
                "idempotency.mismatch");
        refused(omar.post("/api/products", "{}", "Idempotency-Key", "mismatch"), 422, "idempotency.mismatch");
    }

    @Test
    void a_key_is_the_members_own() {
        assertThat(omar.put(VISION, HOT, "Idempotency-Key", "own").status()).isEqualTo(200);
        refused(mia.put(VISION, HOT, "Idempotency-Key", "own"), 403, "decision.not-yours");
    }

    @Test
    void a_refused_command_is_judged_afresh() {
        refused(omar.put(VISION, "{\"vision\":\"Hot\"}", "Idempotency-Key", "afresh"), 422, "rationale.missing");
        assertThat(omar.put(VISION, HOT, "Idempotency-Key", "afresh").status()).isEqualTo(200);
    }

    @Test
    void a_key_of_more_than_255_characters_is_refused() {
        refused(omar.put(VISION, HOT, "Idempotency-Key", "k".repeat(256)), 400, "idempotency-key.invalid");
        assertThat(omar.put(VISION, HOT, "Idempotency-Key", "k".repeat(255)).status())
                .isEqualTo(200);
    }

    private static void refused(Answered answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}

package dev.throughline.command.feature;

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
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeaturesRestTest {

    private static final String FEATURES = "/api/products/FOOD/features";
    private static final String DEFINED = """
            {"title":"Live tracking","problem":"Where is it?","audience":"Who waits","valueHypothesis":"Fewer calls",
             "acceptanceCriteria":[{"text":"The map moves"}],"rationale":"Four of ten calls ask"}""";

    private static Served served;
    private static Caller omar;

    @BeforeAll
    static void serve(@TempDir Path directory) {
        served = new Served(directory);
        var owner = served.owner();
        omar = served.member(owner, "omar");
        omar.post("/api/products", "{\"key\":\"FOOD\",\"name\":\"Food\",\"problem\":\"Late deliveries\"}");
        owner.put("/api/products/FOOD/product-manager", "{\"member\":\"@omar\"}");
        omar.post("/api/products", "{\"key\":\"SHOP\",\"name\":\"Shop\",\"problem\":\"No shop\"}");
        owner.put("/api/products/SHOP/product-manager", "{\"member\":\"@omar\"}");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_feature_is_created_under_a_number_of_its_own() {
        var one = defined();
        var other = defined();
        assertThat(one).matches("FOOD-[0-9]+").isNotEqualTo(other);
    }

    @Test
    void all_that_cannot_be_is_told_at_once() {
        var body = DEFINED.replace(
                "\"rationale\"", "\"goal\":\"G1\",\"insights\":[\"FOOD-1\"],\"audience2\":1,\"rationale\"");
        refused(omar.post(FEATURES, body), 400, "field.unknown");
        var refused = omar.post(
                FEATURES,
                body.replace("\"audience2\":1,", "")
                        .replace("Live tracking", "x".repeat(201))
                        .replace("{\"text\":\"The map moves\"}", "{\"id\":\"1\",\"text\":\" \"}"));
        refused(refused, 422, "field.invalid");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .containsExactlyInAnyOrder(
                        "/title text.too-long",
                        "/goal id.invalid",
                        "/insights/0 id.invalid",
                        "/acceptanceCriteria/0/id id.invalid",
                        "/acceptanceCriteria/0/text text.blank");
    }

    @Test
    void goals_and_insights_that_there_are_not_and_criteria_of_another_feature_are_told() {
        var refused = omar.post(
                FEATURES,
                DEFINED.replace("\"rationale\"", "\"goal\":\"FOOD-G9\",\"insights\":[\"FOOD-I9\"],\"rationale\""));
        refused(refused, 422, "field.invalid");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .containsExactlyInAnyOrder("/goal goal.unknown", "/insights/0 insight.unknown");
        var criterion = omar.post(FEATURES, DEFINED.replace("{\"text\"", "{\"id\":\"C1\",\"text\""));
        refused(criterion, 422, "criterion.unknown");
        assertThat(criterion.json().at("/errors/0/pointer").asString()).isEqualTo("/acceptanceCriteria");
    }

    @Test
    void a_refinement_keeps_words_exactly_as_they_came() {
        var feature = defined();
        var body = DEFINED.replace("Live tracking", "\u202bמעקב\u202c <script>alert(1)</script> e\u0301 👩‍🚀")
                .replace("{\"text\"", "{\"id\":\"C1\",\"text\"");
        var refined = omar.post("/api/features/" + feature + "/refinements", body, "If-Match", "\"0\"");
        assertThat(refined.status()).as(refined.toString()).isEqualTo(200);
        assertThat(refined.header("ETag")).isEqualTo("\"1\"");
        assertThat(served.bean(EventLog.class)
                        .readStream("feature:" + feature, 1)
                        .getFirst()
                        .payload()
                        .utf8())
                .contains("\u202bמעקב\u202c <script>alert(1)</script> e\u0301 👩‍🚀");
        refused(omar.post("/api/features/" + feature + "/refinements", body, "If-Match", "\"0\""), 412, "fact.changed");
    }

    @Test
    void a_target_is_decided_on_a_revision() {
        var path = "/api/features/" + defined() + "/target";
        refused(omar.put(path, "{\"quarter\":\"2027-Q1\"}"), 428, "revision.required");
        refused(omar.put(path, "{\"quarter\":\"2027-1\"}", "If-Match", "*"), 422, "field.invalid");
        refused(omar.put(path, "{}", "If-Match", "*"), 422, "field.invalid");
        var targeted = omar.put(path, "{\"quarter\":\"2027-Q1\"}", "If-Match", "\"none\"");
        assertThat(targeted.status()).as(targeted.toString()).isEqualTo(200);
        refused(omar.put(path, "{\"quarter\":\"2027-Q2\"}", "If-Match", "*"), 422, "rationale.missing");
    }

    @Test
    void an_assumption_is_created_under_its_feature_and_concluded() {
        var feature = defined();
        var stated = omar.post("/api/features/" + feature + "/assumptions", "{\"text\":\"They look at maps\"}");
        assertThat(stated.status()).as(stated.toString()).isEqualTo(201);
        var id = stated.json().path("id").asString();
        assertThat(id).isEqualTo(feature + ".A1");
        assertThat(stated.header("Location")).isEqualTo("/api/features/" + feature + "/assumptions/" + id);
        var path = stated.header("Location") + "/conclusion";
        refused(omar.post(path, "{\"insights\":[\"FOOD-I9\"]}"), 422, "field.invalid");
        assertThat(omar.post(path, "{\"result\":\"REFUTED\",\"insights\":[]}").status())
                .isEqualTo(200);
        refused(omar.post(path.replace(feature + "/", defined() + "/"), "{\"result\":\"REFUTED\"}"), 404, "unknown");
    }

    @Test
    void a_priority_is_decided_on_a_revision_and_its_etag_is_the_next() {
        var path = "/api/features/" + defined() + "/priority";
        refused(omar.put(path, "{\"horizon\":\"NOW\"}"), 428, "revision.required");
        var first = omar.put(path, "{\"horizon\":\"NOW\",\"rank\":1}", "If-Match", "\"none\"");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        var rice = "{\"rice\":{\"reach\":900,\"impact\":2,\"confidence\":0.8,\"effort\":3}}";
        assertThat(omar.put(path, rice, "If-Match", first.header("ETag")).status())
                .isEqualTo(200);
        refused(omar.put(path, rice, "If-Match", first.header("ETag")), 412, "fact.changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"horizon\":\"NOW\",\"rank\":0}; 422; field.invalid",
                "{\"horizon\":\"NOW\",\"rank\":1.5}; 400; body.unreadable",
                "{\"horizon\":\"SOON\"}; 400; body.unreadable",
                "{\"horizon\":\"NOW\",\"rice\":{\"reach\":1}}; 422; field.invalid",
                "{\"horizon\":\"NOW\",\"rice\":{\"reach\":1e400,\"impact\":1,\"confidence\":1,\"effort\":1}}; 422; field.invalid",
                "{\"horizon\":\"NOW\",\"rice\":{\"reach\":1,\"impact\":1,\"confidence\":1,\"effort\":0}}; 422; field.invalid",
                "{}; 422; horizon.missing"
            })
    void a_priority_that_makes_no_sense_is_refused(String body, int status, String code) {
        refused(omar.put("/api/features/" + defined() + "/priority", body, "If-Match", "*"), status, code);
    }

    @Test
    void a_feature_is_dropped_for_a_reason_and_only_once() {
        var path = "/api/features/" + defined() + "/drop";
        refused(omar.post(path, "{}"), 422, "rationale.missing");
        var dropped = omar.post(path, "{\"rationale\":\"Nobody asked for it\"}");
        assertThat(dropped.status()).as(dropped.toString()).isEqualTo(200);
        assertThat(dropped.json().at("/decision/type").asString()).isEqualTo("FeatureDropped");
        refused(omar.post(path, "{\"rationale\":\"Nobody asked for it\"}"), 409, "feature.dropped");
    }

    @Test
    void many_are_moved_at_once_or_none() {
        var one = defined();
        var other = defined();
        var moves = "{\"moves\":[{\"feature\":\"%s\",\"revision\":\"none\",\"horizon\":\"NOW\",\"rank\":1},"
                + "{\"feature\":\"%s\",\"revision\":\"%s\",\"horizon\":\"NOW\",\"rank\":1}]}";
        refused(omar.put("/api/products/FOOD/priorities", moves.formatted(one, other, "0")), 412, "fact.changed");
        var moved = omar.put("/api/products/FOOD/priorities", moves.formatted(one, other, "none"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().path("id").asString()).isEqualTo(other);
        assertThat(moved.header("Throughline-Position"))
                .isEqualTo(moved.json().path("position").asString());
    }

    @Test
    void moves_that_make_no_sense_are_refused() {
        var one = defined();
        var move = "{\"feature\":\"%s\",\"revision\":\"*\",\"horizon\":\"NOW\"}";
        var path = "/api/products/%s/priorities";
        refused(omar.put(path.formatted("FOOD"), "{\"moves\":[]}"), 422, "field.invalid");
        refused(omar.put(path.formatted("FOOD"), "{\"moves\":[null]}"), 422, "field.invalid");
        refused(omar.put(path.formatted("SHOP"), "{\"moves\":[" + move.formatted(one) + "]}"), 422, "field.invalid");
        var twice = move.formatted(one) + "," + move.formatted(one);
        refused(omar.put(path.formatted("FOOD"), "{\"moves\":[" + twice + "]}"), 422, "field.invalid");
        var unsaid = move.formatted(one).replace("\"revision\":\"*\",", "");
        refused(omar.put(path.formatted("FOOD"), "{\"moves\":[" + unsaid + "]}"), 428, "revision.required");
    }

    private static String defined() {
        var answer = omar.post(FEATURES, DEFINED);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        var id = answer.json().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/features/" + id);
        return id;
    }

    private static void refused(Answered answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}

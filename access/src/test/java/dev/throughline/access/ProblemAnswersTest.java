package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemAnswersTest {
    private final Workspace workspace = Workspace.shared();

    @Test
    void a_problem_has_its_type_title_status_detail_code_and_instance() {
        var answer = workspace.browser().get("/api/data?q=1");

        assertThat(answer.json().properties().stream().map(Map.Entry::getKey))
                .containsExactly("type", "title", "status", "detail", "code", "instance");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:throughline:problem:authentication.required");
        assertThat(answer.json().path("status").asInt()).isEqualTo(401);
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/data");
    }

    @Test
    void what_spring_refuses_reads_the_same() {
        var browser = workspace.signedIn("refused");

        assertThat(browser.get("/api/unknown").code()).isEqualTo("path.unknown");
        var method = browser.delete("/api/data");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("method.unsupported");
        assertThat(method.header("allow")).contains("GET", "POST");
        assertThat(browser.post("/api/data", "text/plain", "hello").status()).isEqualTo(415);
        for (var body : List.of("", "null")) {
            var missing = browser.post("/api/data", "application/json", body);
            assertThat(missing.code()).isEqualTo("request.unreadable");
            assertThat(missing.json().path("detail").asString()).contains("JSON object");
        }
        assertThat(browser.post("/api/data", Map.of("text", "x".repeat(262_144)))
                        .status())
                .isEqualTo(413);
        assertThat(browser.post("/api/data", Map.of("text", "x".repeat(262_000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_it_says_its_length_or_not(CapturedOutput output) {
        var browser = workspace.signedIn("talker");
        var large = "{\"text\":\"" + "x".repeat(2_000_000) + "\"}";
        for (int round = 0; round < 20; round++) {
            assertThat(browser.post("/api/data", "application/json", large).code())
                    .isEqualTo("body.too-large");
            var stream = browser.postInPieces("/api/data", "application/json", large);
            assertThat(stream.code()).isEqualTo("body.too-large");
        }

        assertThat(browser.postInPieces("/api/data", "application/json", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(200);
        assertThat(output.getAll()).doesNotContain("IllegalReferenceCount", "ERROR");
    }

    @Test
    void without_signing_in_even_a_large_body_is_told_to_sign_in() {
        assertThat(workspace
                        .browser()
                        .post("/api/data", Map.of("text", "x".repeat(2_000_000)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_media_type_that_is_none_is_unreadable_wherever_it_is_sent(CapturedOutput output) {
        var browser = workspace.signedIn("garbled");

        for (var none : new String[] {"/", "garbage", "a".repeat(4_000)}) {
            assertThat(browser.post("/api/data", none, "{\"text\":\"x\"}").status())
                    .as(none)
                    .isBetween(400, 415);
            assertThat(browser.delete("/api/data", none).status()).as(none).isBetween(400, 415);
        }
        assertThat(output.getAll()).doesNotContain("ERROR");
    }

    @Test
    void an_unknown_field_is_named_with_its_place() {
        var answer = workspace.signedIn("unknown-field").post("/api/data", Map.of("text", "x", "a/b", 1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("field.unknown");
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/a~1b");
    }

    @Test
    void a_bug_is_answered_without_its_reason() {
        var answer = workspace.signedIn("unlucky-one").get("/api/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal.error");
        assertThat(answer.text()).doesNotContain("secret reason", "IllegalState");
    }
}

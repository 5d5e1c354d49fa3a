package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtectedPathsTest {
    private final Workspace workspace = workspace();

    Workspace workspace() {
        return Workspace.shared();
    }

    @Test
    void the_api_needs_somebody_signed_in_and_never_pops_up_a_password_prompt() {
        for (var path : List.of(
                "/api",
                "/api/",
                "/api/data",
                "/api/session",
                "/api/tokens",
                "/api/unknown",
                "/api/openapi.json",
                "/%61pi/data",
                "/api/invitations",
                "/api/invitations/a/b",
                "/api/health/more")) {
            var answer = workspace.browser().get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("authentication.required");
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void no_spelling_of_a_path_gets_round_it() {
        for (var path : List.of(
                "//api/data",
                "/x/../api/data",
                "/./api/data",
                "/api//data",
                "/API/data",
                "/api/data;a=b",
                "/api/%2e%2e/api/data")) {
            assertThat(workspace.browser().get(path).text()).as(path).doesNotContain("\"kind\"");
        }
    }

    @Test
    void a_basic_password_is_not_looked_at() {
        var browser = workspace.browser();
        browser.headers.put("Authorization", "Basic b3duZXI6b3duZXI=");

        assertThat(browser.get("/api/data").status()).isEqualTo(401);
    }

    @Test
    void health_says_up_and_nothing_else() {
        var answer = workspace.browser().get("/api/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void pages_are_open_to_read_and_for_nothing_else() {
        var browser = workspace.browser();

        assertThat(browser.get("/roadmap").status()).isEqualTo(200);
        assertThat(browser.post("/roadmap", Map.of()).status()).isEqualTo(401);
        assertThat(browser.get("/invitations/secret").status())
                .as("a page of the dashboard")
                .isEqualTo(404);
    }

    @Test
    void every_answer_tells_the_browser_to_trust_nothing_but_this_server() {
        for (var path : List.of("/roadmap", "/api/health", "/api/data")) {
            var answer = workspace.browser().get(path);
            assertThat(answer.header("content-security-policy"))
                    .isEqualTo(
                            "default-src 'none'; script-src 'self' 'sha256-URrTy+Il/Nz0lHojVUx275hWqAWhkSF0VsHbUM4/6Hw='; "
                                    + "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                                    + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
            assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
            assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        }
        assertThat(workspace.browser().get("/roadmap").header("cache-control")).isEqualTo("no-cache");
        assertThat(workspace.browser().get("/api/health").header("cache-control"))
                .isEqualTo("no-store");
    }

    @Test
    void no_other_origin_may_read_or_ask_ahead() {
        var browser = workspace.signedIn("cors");
        browser.headers.put("Origin", "https://evil.example");

        assertThat(browser.get("/api/data").header("access-control-allow-origin"))
                .isEqualTo("(none)");
    }
}

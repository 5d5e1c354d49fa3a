package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsrfTest {
    private static final Map<String, String> NOTE = Map.of("text", "hello");

    private final Workspace workspace = workspace();

    Workspace workspace() {
        return Workspace.shared();
    }

    @Test
    void a_session_writes_with_the_token_repeated_in_the_header_and_not_without() {
        var browser = workspace.signedIn("writer");
        assertThat(browser.post("/api/data", NOTE).status()).isEqualTo(200);

        browser.repeatsXsrf = false;
        var refused = browser.post("/api/data", NOTE);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("csrf.missing");
        assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_token_that_somebody_planted_in_the_cookie_does_not_fit_the_session() {
        var browser = workspace.signedIn("target");

        browser.cookies.put("XSRF-TOKEN", "A".repeat(43));

        assertThat(browser.post("/api/data", NOTE).code()).isEqualTo("csrf.missing");
    }

    @Test
    void the_token_of_one_session_does_not_fit_another() {
        var mallory = workspace.signedIn("mallory");
        var browser = workspace.signedIn("alice");

        browser.cookies.put("XSRF-TOKEN", mallory.cookies.get("XSRF-TOKEN"));

        assertThat(browser.post("/api/data", NOTE).code()).isEqualTo("csrf.missing");
    }

    @Test
    void a_page_that_lost_its_token_gets_it_again_with_the_next_answer() {
        var browser = workspace.signedIn("forgetful");
        var right = browser.cookies.remove("XSRF-TOKEN");

        browser.get("/api/session");

        assertThat(browser.cookies.get("XSRF-TOKEN")).isEqualTo(right);
        assertThat(browser.get("/api/session").setCookies()).isEmpty();
    }

    @Test
    void signing_in_and_accepting_an_invitation_need_it_too() {
        workspace.signedIn("strict");
        var link = workspace
                .bean(FirstSignIn.class)
                .link(workspace.enter("strict-too"))
                .orElseThrow();
        var browser = workspace.browser();

        var signIn = browser.post("/api/session", Map.of("handle", "strict", "password", Workspace.PASSWORD));
        var acceptance = workspace.browser().post("/api" + link, Map.of("password", Workspace.PASSWORD));

        assertThat(signIn.code()).isEqualTo("csrf.missing");
        assertThat(acceptance.code()).isEqualTo("csrf.missing");
        assertThat(browser.cookies).as("the refusal brings one").containsKey("XSRF-TOKEN");
    }

    @Test
    void signing_out_needs_it() {
        var browser = workspace.signedIn("kicked");
        browser.repeatsXsrf = false;

        assertThat(browser.delete("/api/session").code()).isEqualTo("csrf.missing");
        assertThat(browser.get("/api/data").status()).isEqualTo(200);
    }

    @Test
    void a_request_by_nobody_is_told_to_sign_in_rather_than_to_bring_a_token() {
        assertThat(workspace.browser().post("/api/data", NOTE).code()).isEqualTo("authentication.required");
    }

    @Test
    void it_is_not_looked_for_in_a_form() {
        var browser = workspace.signedIn("formal");
        var token = browser.cookies.get("XSRF-TOKEN");
        browser.repeatsXsrf = false;

        assertThat(browser.post("/api/data", "application/x-www-form-urlencoded", "_csrf=" + token)
                        .code())
                .isEqualTo("csrf.missing");
    }
}

package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {
    private final Workspace workspace = workspace();

    Workspace workspace() {
        return Workspace.shared();
    }

    @Test
    void a_token_signs_a_script_in_without_cookie_or_csrf_token() {
        var issued = workspace.signedIn("scripter").post("/api/tokens", Map.of("name", "nightly import"));

        assertThat(issued.status()).isEqualTo(201);
        var token = issued.json().path("token").asString();
        assertThat(token).matches("tl_[A-Za-z0-9_-]{43}");
        assertThat(issued.header("cache-control")).isEqualTo("no-store");
        var script = workspace.browser().withToken(token);
        assertThat(script.get("/api/data").json().path("kind").asString()).isEqualTo("TOKEN");
        var written = script.post("/api/data", Map.of("text", "hello"));
        assertThat(written.json().path("member").asString()).isEqualTo(workspace.id("scripter"));
        assertThat(written.setCookies()).isEmpty();
    }

    @Test
    void it_is_shown_once_and_listed_by_name_dates_and_last_use() {
        var browser = workspace.signedIn("lister");
        var token = token(browser, Map.of("name", "listed"));
        assertThat(browser.get("/api/tokens").json().path("tokens").path(0).has("lastUsed"))
                .isFalse();
        var script = workspace.browser().withToken(token);
        script.get("/api/data");
        workspace.noted(script);

        var list = browser.get("/api/tokens");

        assertThat(list.text()).doesNotContain(token.substring(3));
        var listed = list.json().path("tokens").path(0);
        assertThat(listed.path("name").asString()).isEqualTo("listed");
        assertThat(listed.path("id").asString()).matches("t-[0-9a-z]{12}");
        var created = Instant.parse(listed.path("created").asString());
        assertThat(Instant.parse(listed.path("expires").asString())).isEqualTo(created.plus(Duration.ofDays(90)));
        assertThat(Instant.parse(listed.path("lastUsed").asString())).isEqualTo(workspace.clock.instant());
    }

    @Test
    void it_ends_on_its_day() {
        var script = workspace
                .browser()
                .withToken(token(workspace.signedIn("brief"), Map.of("name", "one day", "expiresInDays", 1)));
        workspace.clock.pass(Duration.ofHours(23));
        assertThat(script.get("/api/data").status()).isEqualTo(200);

        workspace.clock.pass(Duration.ofHours(1));

        assertThat(script.get("/api/data").status()).isEqualTo(401);
        var browser = workspace.browser();
        browser.signIn("brief", Workspace.PASSWORD);
        assertThat(browser.get("/api/tokens").json().path("tokens").size()).isZero();
    }

    @Test
    void revoked_it_ends_at_once_and_nobody_but_its_member_can_revoke_it() {
        var browser = workspace.signedIn("revoker");
        var script = workspace.browser().withToken(token(browser, Map.of("name", "lost")));
        var id = browser.get("/api/tokens")
                .json()
                .path("tokens")
                .path(0)
                .path("id")
                .asString();

        assertThat(workspace.signedIn("meddler").delete("/api/tokens/" + id).code())
                .isEqualTo("token.unknown");
        assertThat(script.get("/api/data").status()).isEqualTo(200);
        assertThat(browser.delete("/api/tokens/" + id).status()).isEqualTo(204);

        assertThat(script.get("/api/data").status()).isEqualTo(401);
        assertThat(browser.delete("/api/tokens/" + id).code()).isEqualTo("token.unknown");
    }

    @Test
    void with_a_token_present_the_cookie_is_ignored_even_if_the_token_is_none() {
        var browser = workspace.signedIn("both");
        var token = token(browser, Map.of("name", "beside the cookie"));
        browser.repeatsXsrf = false;

        assertThat(browser.withToken(token)
                        .post("/api/data", Map.of("text", "hello"))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/data").json().path("kind").asString()).isEqualTo("TOKEN");
        for (var wrong : List.of("tl_" + "A".repeat(43), "", "x".repeat(5_000))) {
            assertThat(browser.withToken(wrong).get("/api/data").status()).isEqualTo(401);
        }
    }

    @Test
    void neither_a_session_secret_nor_a_stored_hash_is_a_token() {
        var browser = workspace.signedIn("confused");
        var token = token(browser, Map.of("name", "hashed"));

        for (var wrong : List.of(browser.cookies.get("Throughline-Session"), Secrets.hash(token))) {
            assertThat(workspace.browser().withToken(wrong).get("/api/data").status())
                    .isEqualTo(401);
        }
        var swapped = workspace.browser();
        swapped.cookies.put("Throughline-Session", token);
        assertThat(swapped.get("/api/data").status()).isEqualTo(401);
    }

    @Test
    void a_token_makes_no_token_and_signs_nobody_out() {
        var script = workspace.browser().withToken(token(workspace.signedIn("breeder"), Map.of("name", "parent")));

        assertThat(script.post("/api/tokens", Map.of("name", "child")).code()).isEqualTo("session.required");
        assertThat(script.delete("/api/session").code()).isEqualTo("session.required");
    }

    @Test
    void a_name_and_at_most_a_year_are_needed() {
        var browser = workspace.signedIn("careless");

        assertThat(code(browser, Map.of())).isEqualTo("field.missing");
        assertThat(code(browser, Map.of("name", " "))).isEqualTo("name.malformed");
        assertThat(code(browser, Map.of("name", "x".repeat(201)))).isEqualTo("name.malformed");
        assertThat(code(browser, Map.of("name", "long", "expiresInDays", 366))).isEqualTo("expiry.out-of-range");
        assertThat(code(browser, Map.of("name", "never", "expiresInDays", 0))).isEqualTo("expiry.out-of-range");
        assertThat(browser.post("/api/tokens", Map.of("name", "text", "expiresInDays", "9"))
                        .code())
                .isEqualTo("body.unreadable");
        assertThat(browser.post("/api/tokens", Map.of("name", "x", "member", "m-1"))
                        .code())
                .isEqualTo("field.unknown");
        assertThat(browser.post("/api/tokens", Map.of("name", "a year", "expiresInDays", 365))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nobody_has_more_than_fifty() {
        var browser = workspace.signedIn("hoarder");
        for (int number = 0; number < 50; number++) {
            assertThat(browser.post("/api/tokens", Map.of("name", "token " + number))
                            .status())
                    .isEqualTo(201);
        }

        assertThat(browser.post("/api/tokens", Map.of("name", "one more")).code())
                .isEqualTo("token.too-many");
    }

    private static String token(Browser browser, Map<String, Object> body) {
        return browser.post("/api/tokens", body).json().path("token").asString();
    }

    private static String code(Browser browser, Map<String, Object> body) {
        var answer = browser.post("/api/tokens", body);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().path("errors").path(0).path("code").asString();
    }
}

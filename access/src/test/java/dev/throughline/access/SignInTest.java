package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {
    private final Workspace workspace = workspace();

    Workspace workspace() {
        return Workspace.shared();
    }

    @Test
    void handle_and_password_open_a_session_that_says_who_is_signed_in() {
        workspace.signedIn("jane");
        var browser = workspace.browser();

        var answer = browser.signIn("jane", Workspace.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        var member = browser.get("/api/session").json().path("member");
        assertThat(member.path("id").asString()).matches("m-[0-9a-z]{12}").isEqualTo(workspace.id("jane"));
        assertThat(member.path("handle").asString()).isEqualTo("jane");
        assertThat(member.path("name").asString()).isEqualTo("Name of jane");
        assertThat(member.has("email")).isFalse();
        assertThat(browser.get("/api/data").json().path("kind").asString()).isEqualTo("SESSION");
    }

    @Test
    void the_handle_may_be_written_as_people_write_it() {
        workspace.signedIn("karl");

        assertThat(workspace.browser().signIn(" @Karl ", Workspace.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        workspace.signedIn("cookie");

        var answer = workspace.browser().signIn("cookie", Workspace.PASSWORD);

        assertThat(answer.setCookie("Throughline-Session"))
                .matches("Throughline-Session=[A-Za-z0-9_-]{43};.*")
                .contains("Path=/", "Max-Age=2592000", "HTTPOnly", "SameSite=Strict")
                .doesNotContain("Secure", "Domain");
        assertThat(answer.setCookie("XSRF-TOKEN")).contains("SameSite=Strict").doesNotContainIgnoringCase("HttpOnly");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void over_https_the_cookies_are_for_https_only() {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.post("https://tracker.example.org/api/session"));

        BrowserCookies.openSession(exchange, "secret");

        assertThat(exchange.getResponse().getCookies().toSingleValueMap().values())
                .hasSize(2)
                .allMatch(ResponseCookie::isSecure);
    }

    @Test
    void an_unknown_handle_a_wrong_password_no_password_and_a_deactivated_member_get_the_same_answer() {
        workspace.signedIn("known");
        workspace.enter("invited");
        workspace.signedIn("gone");
        workspace.deactivated.add(workspace.id("gone"));

        var answers = Stream.of(
                        workspace.browser().signIn("nobody", Workspace.PASSWORD),
                        workspace.browser().signIn("known", "not the password"),
                        workspace.browser().signIn("invited", Workspace.PASSWORD),
                        workspace.browser().signIn("gone", Workspace.PASSWORD),
                        workspace.browser().signIn("Not a handle!", Workspace.PASSWORD))
                .toList();

        assertThat(answers)
                .allMatch(answer -> answer.status() == 401 && answer.code().equals("sign-in.refused"));
        assertThat(answers.stream().map(Browser.Answer::text).distinct()).hasSize(1);
        assertThat(answers)
                .allMatch(answer -> answer.setCookie("Throughline-Session").equals("(none)"));
    }

    @Test
    void a_session_secret_that_somebody_planted_is_never_adopted() {
        workspace.signedIn("fixed");
        var planted = "A".repeat(43);
        var browser = workspace.browser();
        browser.cookies.put("Throughline-Session", planted);

        browser.signIn("fixed", Workspace.PASSWORD);

        assertThat(browser.cookies.get("Throughline-Session")).isNotEqualTo(planted);
        var attacker = workspace.browser();
        attacker.cookies.put("Throughline-Session", planted);
        assertThat(attacker.get("/api/data").status()).isEqualTo(401);
    }

    @Test
    void signing_in_again_ends_the_session_that_this_browser_had() {
        var browser = workspace.signedIn("again");
        var before = workspace.browser();
        before.cookies.putAll(browser.cookies);

        assertThat(browser.signIn("again", Workspace.PASSWORD).status()).isEqualTo(200);

        assertThat(before.get("/api/data").status()).isEqualTo(401);
        assertThat(browser.get("/api/data").status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_this_session_and_no_other() {
        var laptop = workspace.signedIn("leaver");
        var phone = workspace.browser();
        phone.signIn("leaver", Workspace.PASSWORD);
        var copied = workspace.browser();
        copied.cookies.putAll(laptop.cookies);

        var answer = laptop.delete("/api/session");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(laptop.cookies).doesNotContainKey("Throughline-Session");
        assertThat(copied.get("/api/data").status()).isEqualTo(401);
        assertThat(phone.get("/api/data").status()).isEqualTo(200);
        assertThat(laptop.signIn("leaver", Workspace.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_session_ends_a_week_after_its_last_use() {
        var used = workspace.signedIn("weekly");
        var idle = workspace.browser();
        idle.signIn("weekly", Workspace.PASSWORD);

        workspace.clock.pass(Duration.ofDays(6));
        assertThat(used.get("/api/data").status()).isEqualTo(200);
        workspace.noted(used);
        workspace.clock.pass(Duration.ofDays(1));

        assertThat(used.get("/api/data").status()).isEqualTo(200);
        assertThat(idle.get("/api/data").status()).isEqualTo(401);
    }

    @Test
    void however_much_it_is_used_a_session_ends_after_thirty_days() {
        var browser = workspace.signedIn("daily");
        for (int day = 1; day < 30; day++) {
            workspace.clock.pass(Duration.ofDays(1));
            assertThat(browser.get("/api/data").status()).isEqualTo(200);
            workspace.noted(browser);
        }

        workspace.clock.pass(Duration.ofDays(1));

        assertThat(browser.get("/api/data").status()).isEqualTo(401);
    }

    @Test
    void a_member_s_oldest_sessions_make_room_beyond_twenty() {
        var first = workspace.signedIn("collector");
        workspace.clock.pass(Duration.ofMinutes(2));
        var second = workspace.browser();
        second.signIn("collector", Workspace.PASSWORD);
        workspace.clock.pass(Duration.ofMinutes(2));
        for (int more = 2; more < 20; more++) {
            workspace.browser().signIn("collector", Workspace.PASSWORD);
        }
        assertThat(first.get("/api/data").status()).isEqualTo(200);
        workspace.noted(first);

        workspace.browser().signIn("collector", Workspace.PASSWORD);

        assertThat(second.get("/api/data").status()).isEqualTo(401);
        assertThat(first.get("/api/data").status()).isEqualTo(200);
    }

    @Test
    void who_is_deactivated_is_out_with_the_next_request_even_before_the_sessions_are_ended() {
        var browser = workspace.signedIn("dismissed");

        workspace.deactivated.add(workspace.id("dismissed"));

        assertThat(browser.get("/api/data").code()).isEqualTo("authentication.required");
    }

    @Test
    void a_body_that_is_not_handle_and_password_is_refused_by_its_fault() {
        var browser = workspace.browser();
        browser.get("/api/session");

        assertThat(browser.post("/api/session", Map.of("handle", "jane")).code())
                .isEqualTo("field.invalid");
        assertThat(browser.post("/api/session", Map.of("handle", "jane", "password", "x", "role", "owner"))
                        .code())
                .isEqualTo("field.unknown");
        assertThat(browser.post("/api/session", "application/json", "{\"handle\":")
                        .code())
                .isEqualTo("body.unreadable");
        assertThat(browser.post("/api/session", "application/x-www-form-urlencoded", "handle=jane")
                        .code())
                .isEqualTo("media-type.unsupported");
        assertThat(browser.post("/api/session", Map.of("handle", "jane", "password", "x".repeat(300_000)))
                        .code())
                .isEqualTo("body.too-large");
    }

    @Test
    void a_very_long_password_or_handle_is_just_wrong() {
        assertThat(workspace.browser().signIn("jane", "x".repeat(200_000)).status())
                .isEqualTo(401);
        assertThat(workspace.browser().signIn("x".repeat(200_000), "x").status())
                .isEqualTo(401);
    }
}

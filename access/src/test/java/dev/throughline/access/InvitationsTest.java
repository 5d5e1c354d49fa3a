package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvitationsTest {
    private final Workspace workspace = workspace();

    Workspace workspace() {
        return Workspace.shared();
    }

    @Test
    void a_workspace_owner_invites_and_the_link_says_whom_sets_the_password_and_signs_in() {
        var owner = workspace.signedInOwner("olga");
        var id = workspace.enter("newcomer");

        var invitation = owner.post("/api/members/@newcomer/invitation", Map.of());

        assertThat(invitation.status()).isEqualTo(201);
        var link = invitation.json().path("link").asString();
        assertThat(link).matches("/invitations/[A-Za-z0-9_-]{43}");
        assertThat(Instant.parse(invitation.json().path("expires").asString()))
                .isEqualTo(workspace.clock.instant().plus(Duration.ofDays(7)));
        var browser = workspace.browser();
        var shown = browser.get("/api" + link);
        assertThat(shown.json().path("member").path("handle").asString()).isEqualTo("newcomer");
        assertThat(shown.json().path("member").path("name").asString()).isEqualTo("Name of newcomer");
        assertThat(browser.post("/api" + link, Map.of("password", "a password of hers"))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/data").json().path("member").asString()).isEqualTo(id);
        assertThat(workspace.browser().signIn("newcomer", "a password of hers").status())
                .isEqualTo(200);
    }

    @Test
    void only_workspace_owners_invite_and_the_refusal_names_them() {
        var owner = workspace.signedInOwner("oscar");
        var member = workspace.signedIn("plain");
        var id = workspace.enter("wanted");

        var refused = member.post("/api/members/" + id + "/invitation", Map.of());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("decision.not-yours");
        assertThat(refused.json().path("owner").path("role").asString()).isEqualTo("WORKSPACE_OWNER");
        assertThat(refused.json().path("owner").path("members").toString()).contains("\"oscar\"");
        assertThat(owner.post("/api/members/" + id + "/invitation", Map.of()).status())
                .isEqualTo(201);
        assertThat(workspace
                        .browser()
                        .post("/api/members/" + id + "/invitation", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobody_who_is_no_member_is_invited() {
        var owner = workspace.signedInOwner("odile");
        workspace.deactivated.add(workspace.enter("former"));

        for (var whom : List.of("@nobody", "m-000000000000", "@former", "nonsense")) {
            assertThat(owner.post("/api/members/" + whom + "/invitation", Map.of())
                            .code())
                    .isEqualTo("member.unknown");
        }
    }

    @Test
    void a_link_works_once() {
        var link = link("once");
        accept(link);

        var browser = workspace.browser();
        browser.get("/api/health");
        var replayed = browser.post("/api" + link, Map.of("password", "the password of a thief"));

        assertThat(replayed.status()).isEqualTo(404);
        assertThat(replayed.code()).isEqualTo("invitation.unknown");
        assertThat(replayed.text()).doesNotContain(link);
        assertThat(browser.get("/api" + link).code()).isEqualTo("invitation.unknown");
        assertThat(workspace.browser().signIn("once", Workspace.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void of_sixteen_who_accept_at_the_same_moment_one_gets_in() throws Exception {
        var link = link("raced");
        var together = new CyclicBarrier(16);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tries = IntStream.range(0, 16)
                    .mapToObj(number -> threads.submit(() -> {
                        var browser = workspace.browser();
                        browser.get("/api/session");
                        together.await();
                        return browser.post("/api" + link, Map.of("password", "password number " + number))
                                .status();
                    }))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var one : tries) {
                answers.add(one.get());
            }

            assertThat(answers).containsOnly(200, 404).containsOnlyOnce(200);
            var winner = answers.indexOf(200);
            assertThat(workspace
                            .browser()
                            .signIn("raced", "password number " + winner)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_newer_link_voids_the_older() {
        var older = link("twice");
        var newer = link("twice");

        assertThat(workspace.browser().get("/api" + older).status()).isEqualTo(404);
        assertThat(workspace.browser().get("/api" + newer).status()).isEqualTo(200);
    }

    @Test
    void a_link_ends_after_seven_days() {
        var link = link("slow");
        workspace.clock.pass(Duration.ofDays(7).minusMillis(1));
        assertThat(workspace.browser().get("/api" + link).status()).isEqualTo(200);

        workspace.clock.pass(Duration.ofMillis(1));

        assertThat(workspace.browser().get("/api" + link).status()).isEqualTo(404);
        assertThat(accept(link).status()).isEqualTo(404);
    }

    @Test
    void a_password_that_is_refused_leaves_the_link_good() {
        var link = link("picky");
        var browser = workspace.browser();
        browser.get("/api/session");

        assertThat(code(browser, link, "elevenchars")).isEqualTo("password.too-short");
        assertThat(code(browser, link, "😀".repeat(11))).isEqualTo("password.too-short");
        assertThat(code(browser, link, "x".repeat(257))).isEqualTo("password.too-long");
        assertThat(code(browser, link, "aaaaaaaaaaaaaaaa")).isEqualTo("password.guessable");
        assertThat(code(browser, link, "PICKY@example.org")).isEqualTo("password.guessable");
        assertThat(code(browser, link, "")).isEqualTo("field.missing");
        assertThat(accept(link).status()).isEqualTo(200);
    }

    @Test
    void a_password_is_the_same_whichever_way_its_characters_are_composed() {
        var composed = "caf\u00e9 \u00e0 la cr\u00e8me \ud83d\ude00";
        var decomposed = "cafe\u0301 a\u0300 la cre\u0300me \ud83d\ude00";
        var link = link("accent");
        var browser = workspace.browser();
        browser.get("/api/session");
        assertThat(browser.post("/api" + link, Map.of("password", composed)).status())
                .isEqualTo(200);

        assertThat(workspace.browser().signIn("accent", decomposed).status()).isEqualTo(200);
        assertThat(workspace
                        .browser()
                        .signIn("accent", "cafe a la creme \ud83d\ude00")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoever_sets_a_new_password_by_link_is_signed_out_everywhere_else() {
        var owner = workspace.signedInOwner("ottilie");
        var before = workspace.signedIn("resetter");
        var link = owner.post("/api/members/@resetter/invitation", Map.of())
                .json()
                .path("link")
                .asString();
        assertThat(before.get("/api/data").status()).isEqualTo(200);

        accept(link);

        assertThat(before.get("/api/data").status()).isEqualTo(401);
    }

    @Test
    void a_token_invites_who_never_signed_in_and_resets_nobody_s_password() {
        var owner = workspace.signedInOwner("otto");
        var token = owner.post("/api/tokens", Map.of("name", "onboarding"))
                .json()
                .path("token")
                .asString();
        var script = workspace.browser().withToken(token);
        workspace.enter("fresh");

        assertThat(script.post("/api/members/@fresh/invitation", Map.of()).status())
                .isEqualTo(201);
        assertThat(script.post("/api/members/@otto/invitation", Map.of()).code())
                .isEqualTo("session.required");
    }

    @Test
    void a_deactivated_member_s_link_is_dead() {
        var link = link("unlucky");

        workspace.deactivated.add(workspace.id("unlucky"));

        assertThat(workspace.browser().get("/api" + link).status()).isEqualTo(404);
        assertThat(accept(link).status()).isEqualTo(404);
    }

    @Test
    void what_was_never_a_link_is_unknown() {
        for (var secret : List.of("x", "A".repeat(43), "A".repeat(4_000), "%00", "a%2Fb", "%F0%9F%98%80")) {
            assertThat(workspace.browser().get("/api/invitations/" + secret).status())
                    .as(secret)
                    .isIn(400, 404);
        }
    }

    private String link(String handle) {
        return workspace.bean(FirstSignIn.class).link(workspace.enter(handle)).orElseThrow();
    }

    private Browser.Answer accept(String link) {
        var browser = workspace.browser();
        browser.get("/api/session");
        return browser.post("/api" + link, Map.of("password", Workspace.PASSWORD));
    }

    private static String code(Browser browser, String link, String password) {
        var answer = browser.post("/api" + link, Map.of("password", password));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain(link);
        return answer.json().path("errors").path(0).path("code").asString();
    }
}

package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestartTest {
    @TempDir
    Path dataDir;

    Place place() {
        return Place.of(dataDir);
    }

    @Test
    void sessions_tokens_passwords_and_invitations_survive_a_restart_and_their_secrets_are_not_kept() {
        try (var workspace = Workspace.in(place())) {
            var owner = workspace.signedInOwner("owner");
            var browser = workspace.signedIn("jane");
            var token = browser.post("/api/tokens", Map.of("name", "script"))
                    .json()
                    .path("token")
                    .asString();
            workspace.enter("omar");
            var link = owner.post("/api/members/@omar/invitation", Map.of())
                    .json()
                    .path("link")
                    .asString();
            var signedOut = workspace.signedIn("karl");
            signedOut.delete("/api/session");
            workspace.clock.pass(Duration.ofDays(6));
            assertThat(browser.get("/api/data").status()).isEqualTo(200);
            assertThat(workspace.browser().withToken(token).get("/api/data").status())
                    .isEqualTo(200);
            workspace.noted(browser);
            var secrets = List.of(
                    Workspace.PASSWORD,
                    browser.cookies.get("Throughline-Session"),
                    token.substring(3),
                    link.substring("/invitations/".length()));
            assertThat(place().text()).doesNotContain(secrets);

            workspace.restart();
            workspace.clock.pass(Duration.ofDays(1).minusMinutes(2));

            var after = workspace.browser();
            after.cookies.putAll(browser.cookies);
            assertThat(after.get("/api/data").status())
                    .as("used six days after it was opened")
                    .isEqualTo(200);
            assertThat(after.post("/api/data", Map.of("text", "hello")).status())
                    .isEqualTo(200);
            var script = workspace.browser().withToken(token);
            assertThat(script.get("/api/data").status()).isEqualTo(200);
            workspace.noted(script);
            var used = script.get("/api/tokens")
                    .json()
                    .path("tokens")
                    .path(0)
                    .path("lastUsed")
                    .asString();
            assertThat(Instant.parse(used)).isEqualTo(workspace.clock.instant());
            assertThat(workspace.browser().get("/api" + link).status()).isEqualTo(200);
            assertThat(workspace.browser().signIn("jane", Workspace.PASSWORD).status())
                    .isEqualTo(200);
            assertThat(place().text()).doesNotContain(secrets);
        }
    }
}

package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.sqlite.SqliteAccountStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnerResetTest {
    @TempDir
    Path dataDir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void it_gives_who_lost_the_password_a_link_and_ends_their_sessions() {
        try (var workspace = Workspace.in(dataDir)) {
            var lost = workspace.signedIn("owner");
            var other = workspace.signedIn("jane");

            assertThat(run()).as("while the server runs").isEqualTo(1);
            assertThat(err.toString()).contains("Stop the server first");
            assertThat(lost.get("/api/data").status()).isEqualTo(200);
            workspace.stop();
            assertThat(run()).isZero();
            workspace.restart();

            assertThat(at(workspace, lost).get("/api/data").status()).isEqualTo(401);
            assertThat(at(workspace, other).get("/api/data").status()).isEqualTo(200);
            assertThat(workspace.bean(FirstSignIn.class).link(workspace.id("owner")))
                    .as("a start does not void it")
                    .isEmpty();
            var link = out.toString().strip().replaceFirst("(?s).*http://localhost:8080/", "/");
            var browser = workspace.browser();
            browser.get("/api/session");
            assertThat(browser.post("/api" + link, Map.of("password", "a password to remember"))
                            .status())
                    .isEqualTo(200);
            assertThat(workspace
                            .browser()
                            .signIn("owner", "a password to remember")
                            .status())
                    .isEqualTo(200);
            assertThat(workspace.browser().signIn("owner", Workspace.PASSWORD).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void tokens_that_work_on_are_told_of() {
        try (var workspace = Workspace.in(dataDir)) {
            var owner = workspace.signedIn("owner");
            owner.post("/api/tokens", Map.of("name", "script"));
            owner.post("/api/tokens", Map.of("name", "build"));
        }

        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("Their API tokens (2) work on: if somebody else may have them, revoke them under Settings"
                        + " then.");
    }

    @Test
    void where_nobody_has_an_account_it_says_so() {
        SqliteAccountStore.open(dataDir).close();

        assertThat(run()).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("There are no accounts there: look at the place that was named.");
    }

    @Test
    void it_takes_a_handle_or_an_id_and_lists_the_members_for_any_other() {
        String id;
        try (var store = SqliteAccountStore.open(dataDir)) {
            id = new StoredMembers(store).enter("c-1", "jane", "Jane Doe", "");
        }

        assertThat(run("@jane")).isZero();
        assertThat(run("Jane")).isZero();
        assertThat(run(id)).isZero();
        assertThat(err.size()).isZero();
        assertThat(run("@omar")).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody is called @omar", "@jane  Jane Doe");
        assertThat(run()).as("nobody is called @owner").isEqualTo(1);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage:");
    }

    @Test
    void where_there_are_no_accounts_it_makes_none() {
        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("There are no accounts in " + dataDir);
        assertThat(dataDir.resolve("accounts.db")).doesNotExist();
    }

    private int run(String... args) {
        return OwnerReset.run(
                dataDir, new MovableClock(), List.of(args), new PrintStream(out, true), new PrintStream(err, true));
    }

    private static Browser at(Workspace workspace, Browser before) {
        var browser = workspace.browser();
        browser.cookies.putAll(before.cookies);
        return browser;
    }
}

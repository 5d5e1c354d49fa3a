package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Personal;
import dev.throughline.access.mongodb.MongoAccountStore;
import dev.throughline.access.mongodb.TestDatabase;
import dev.throughline.access.sqlite.SqliteAccountStore;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountCopyTest {
    private static final Account JANE =
            Account.entered("m-1", "c-1", new Personal("jane", "Jane Doe", "jane@example.org"));
    private static final Account OMAR = Account.entered("m-2", "c-2", new Personal("omar", "Omar", ""));

    @TempDir
    Path dataDir;

    @TempDir
    Path back;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void who_was_signed_in_stays_so_on_the_database_and_back_on_a_file() {
        Browser browser;
        Browser script;
        var database = TestDatabase.fresh();
        try (var workspace = Workspace.in(dataDir)) {
            browser = workspace.signedIn("jane");
            script = workspace
                    .browser()
                    .withToken(browser.post("/api/tokens", Map.of("name", "script"))
                            .json()
                            .path("token")
                            .asString());
            workspace.bean(MemberDirectory.class).erase(workspace.enter("former"));
        }

        try (var file = SqliteAccountStore.open(dataDir);
                var copy = MongoAccountStore.open(database);
                var again = SqliteAccountStore.open(back)) {
            assertThat(run(file, copy)).isZero();
            assertThat(run(copy, again)).isZero();
            assertThat(all(again)).hasSize(2).containsExactlyInAnyOrderElementsOf(all(file));
        }

        assertThat(out.toString()).startsWith("Accounts copied: 2. There now: 2.");
        for (var place : List.of(Place.of(database), Place.of(back))) {
            try (var workspace = Workspace.in(place)) {
                assertThat(at(workspace, browser).get("/api/data").status()).isEqualTo(200);
                assertThat(at(workspace, script).get("/api/data").status()).isEqualTo(200);
                assertThat(workspace
                                .browser()
                                .signIn("jane", Workspace.PASSWORD)
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_copy_that_was_cut_short_is_gone_on_with_and_any_other_account_refuses_it() {
        var database = TestDatabase.fresh();
        try (var from = SqliteAccountStore.open(dataDir);
                var to = MongoAccountStore.open(database)) {
            from.enter(JANE).block();
            from.enter(OMAR).block();
            to.enter(OMAR).block();
            assertThat(run(from, to)).isZero();
            assertThat(out.toString()).contains("Accounts copied: 1. There now: 2.");
            assertThat(all(to)).containsExactlyInAnyOrder(JANE, OMAR);

            to.change("m-1", account -> Changed.to(account.withPassword("another")))
                    .block();
            from.enter(Account.entered("m-3", "c-3", new Personal("karl", "Karl", "")))
                    .block();

            assertThat(run(from, to)).isEqualTo(1);
            assertThat(err.toString()).contains("Nothing was copied");
            assertThat(all(to)).hasSize(2);
        }
    }

    private int run(AccountStore from, AccountStore to) {
        return AccountCopy.run(from, to, new PrintStream(out, true), new PrintStream(err, true));
    }

    private static List<Account> all(AccountStore store) {
        var accounts = new ArrayList<Account>();
        store.follow(accounts::addAll);
        return List.copyOf(accounts);
    }

    private static Browser at(Workspace workspace, Browser before) {
        var browser = workspace.browser();
        browser.cookies.putAll(before.cookies);
        browser.headers.putAll(before.headers);
        return browser;
    }
}

package dev.throughline.access.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.AccountStoreContract;
import dev.throughline.access.account.AccountsUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountStoreTest extends AccountStoreContract {
    @TempDir
    Path dataDir;

    @Override
    protected AccountStore open() {
        return SqliteAccountStore.open(dataDir);
    }

    @Test
    void nothing_of_an_erased_member_is_left_in_any_file() throws IOException {
        enter(full(JANE));
        enter(OMAR);
        assertThat(files()).contains("Jane Doe", "jane@example.org", "nightly");

        change("m-1", Account::erased);

        assertThat(files())
                .doesNotContain("Jane Doe", "jane@example.org", "nightly")
                .contains("omar");
    }

    @Test
    void a_second_opener_of_the_file_is_refused() {
        assertThatThrownBy(this::open).isInstanceOf(AccountsUnusable.class).hasMessageContaining("another process");
    }

    @Test
    void a_file_of_a_later_release_or_of_another_kind_is_refused() throws IOException {
        store.close();
        try (var file = AccountFile.open(dataDir.resolve("accounts.db"))) {
            file.jdbc().sql("PRAGMA user_version = 99").update();
        }
        assertThatThrownBy(this::open).isInstanceOf(AccountsUnusable.class);

        var other = Files.createDirectory(dataDir.resolve("other"));
        Files.writeString(other.resolve("accounts.db"), "not a database, but long enough to look at".repeat(200));
        assertThatThrownBy(() -> SqliteAccountStore.open(other)).isInstanceOf(AccountsUnusable.class);
    }

    @Test
    void only_who_runs_the_server_reads_the_file() throws IOException {
        assertThat(Files.getPosixFilePermissions(dataDir.resolve("accounts.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void writes_are_flushed_before_they_are_answered() {
        try (var file = AccountFile.open(dataDir.resolve("other.db"))) {
            assertThat(file.jdbc()
                            .sql("PRAGMA synchronous")
                            .query(Integer.class)
                            .single())
                    .as("FULL")
                    .isEqualTo(2);
            assertThat(file.jdbc()
                            .sql("PRAGMA journal_mode")
                            .query(String.class)
                            .single())
                    .isEqualTo("wal");
        }
    }

    private String files() throws IOException {
        var content = new StringBuilder();
        try (var files = Files.list(dataDir)) {
            for (var file : files.toList()) {
                content.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }
}

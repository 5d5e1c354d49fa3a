package dev.throughline.access.sqlite;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.Invitation;
import dev.throughline.access.account.Personal;
import dev.throughline.access.account.Session;
import dev.throughline.access.account.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as rows. All of it runs inside a transaction. */
final class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> all() {
        var sessions = byMember("SELECT * FROM session", AccountRows::session);
        var tokens = byMember("SELECT * FROM token", AccountRows::token);
        var invitations = byMember("SELECT * FROM invitation", AccountRows::invitation);
        return jdbc.sql("SELECT * FROM member")
                .query((row, number) -> {
                    var id = row.getString("id");
                    return new Account(
                            id,
                            row.getString("command_id"),
                            personal(row),
                            row.getString("password"),
                            sessions.getOrDefault(id, List.of()),
                            tokens.getOrDefault(id, List.of()),
                            invitations.getOrDefault(id, List.of()).stream()
                                    .findFirst()
                                    .orElse(null));
                })
                .list();
    }

    /** Writes what differs. */
    void replace(Account before, Account after) {
        var person = after.personal();
        sql(
                "UPDATE member SET command_id = ?, handle = ?, name = ?, email = ?, password = ? WHERE id = ?",
                after.commandId(),
                person == null ? null : person.handle(),
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                after.password(),
                after.id());
        replaceWaysIn(before, after);
    }

    void insert(Account account) {
        sql("INSERT INTO member (id, command_id) VALUES (?, ?)", account.id(), account.commandId());
        replace(account.erased(), account);
    }

    private void replaceWaysIn(Account before, Account after) {
        for (var gone : without(before.sessions(), after.sessions())) {
            sql("DELETE FROM session WHERE hash = ?", gone.hash());
        }
        for (var come : without(after.sessions(), before.sessions())) {
            sql(
                    "INSERT INTO session (hash, member, opened, last_used) VALUES (?, ?, ?, ?)",
                    come.hash(),
                    after.id(),
                    millis(come.opened()),
                    millis(come.lastUsed()));
        }
        for (var gone : without(before.tokens(), after.tokens())) {
            sql("DELETE FROM token WHERE hash = ?", gone.hash());
        }
        for (var come : without(after.tokens(), before.tokens())) {
            sql(
                    "INSERT INTO token (hash, id, member, name, created, expires, last_used) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    come.hash(),
                    come.id(),
                    after.id(),
                    come.name(),
                    millis(come.created()),
                    millis(come.expires()),
                    millis(come.lastUsed()));
        }
        sql("DELETE FROM invitation WHERE member = ?", after.id());
        var invitation = after.invitation();
        if (invitation != null) {
            sql(
                    "INSERT INTO invitation (member, hash, expires) VALUES (?, ?, ?)",
                    after.id(),
                    invitation.hash(),
                    millis(invitation.expires()));
        }
    }

    private void sql(String sql, @Nullable Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private <T> Map<String, List<T>> byMember(String sql, Reading<T> reading) {
        var found = new HashMap<String, List<T>>();
        jdbc.sql(sql).query(row -> {
            found.computeIfAbsent(row.getString("member"), member -> new ArrayList<>())
                    .add(reading.read(row));
        });
        return found;
    }

    private static @Nullable Personal personal(ResultSet row) throws SQLException {
        var handle = row.getString("handle");
        return handle == null ? null : new Personal(handle, row.getString("name"), row.getString("email"));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(row.getString("hash"), instant(row, "opened"), instant(row, "last_used"));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("hash"),
                row.getString("id"),
                row.getString("name"),
                instant(row, "created"),
                instant(row, "expires"),
                row.getLong("last_used") == 0 ? null : instant(row, "last_used"));
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(row.getString("hash"), instant(row, "expires"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private interface Reading<T> {

        T read(ResultSet row) throws SQLException;
    }
}

package dev.throughline.access.sqlite;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of {@code accounts.db}. Times are epoch milliseconds; of secrets there are hashes only. */
final class AccountSchema {

    private static final int VERSION = 1;

    private static final String[] TABLES = {"""
        CREATE TABLE member (
            id         TEXT PRIMARY KEY,
            command_id TEXT NOT NULL UNIQUE,
            handle     TEXT UNIQUE,            -- null once erased, as are name, email and password
            name       TEXT,
            email      TEXT,
            password   TEXT                    -- Argon2, null until the first invitation is accepted
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE TABLE session (
            hash      TEXT PRIMARY KEY,
            member    TEXT NOT NULL REFERENCES member,
            opened    INTEGER NOT NULL,
            last_used INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE TABLE token (
            hash      TEXT PRIMARY KEY,
            id        TEXT NOT NULL UNIQUE,
            member    TEXT NOT NULL REFERENCES member,
            name      TEXT NOT NULL,
            created   INTEGER NOT NULL,
            expires   INTEGER NOT NULL,
            last_used INTEGER
        ) STRICT, WITHOUT ROWID
        """, """
        CREATE TABLE invitation (
            member  TEXT PRIMARY KEY REFERENCES member,
            hash    TEXT NOT NULL UNIQUE,
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """};

    private AccountSchema() {}

    /** Makes the tables in a new file; refuses one that a later release has written. */
    static void bringUpToDate(JdbcClient jdbc) {
        int found = jdbc.sql("PRAGMA user_version").query(Integer.class).single();
        if (found > VERSION) {
            throw new IllegalStateException("These accounts were written by a later release (version " + found + ")");
        }
        if (found == 0) {
            for (var table : TABLES) {
                jdbc.sql(table).update();
            }
            jdbc.sql("PRAGMA user_version = " + VERSION).update();
        }
    }
}

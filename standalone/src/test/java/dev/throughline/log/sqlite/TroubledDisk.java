package dev.throughline.log.sqlite;

import dev.throughline.log.EventLog;
import java.sql.SQLException;

/** Takes the disk away from a log that is open, as far as its next write; the one after has it back. */
public final class TroubledDisk {

    private TroubledDisk() {}

    /** The file can't grow: SQLITE_FULL. */
    public static void full(EventLog log) {
        var pages = pragma(log, "PRAGMA page_count");
        pragma(log, "PRAGMA max_page_count = " + pages);
    }

    /** The file can't be written: SQLITE_READONLY. */
    public static void readOnly(EventLog log) {
        pragma(log, "PRAGMA query_only = ON");
    }

    private static String pragma(EventLog log, String pragma) {
        try {
            return Connections.pragma(((SqliteEventLog) log).writing().connection(), pragma);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

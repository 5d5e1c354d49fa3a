package dev.throughline.log.sqlite;

import dev.throughline.log.EventLog;
import dev.throughline.log.contract.EventLogContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventLogTest extends EventLogContract {

    @TempDir
    private Path directory;

    @Override
    protected EventLog open(Clock clock) {
        return SqliteEventLog.open(directory, clock);
    }
}

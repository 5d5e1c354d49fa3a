package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class SqliteLogEventStorageEngineTest extends LogEventStorageEngineSuite {

    @TempDir
    private Path directory;

    @Override
    EventLog open(Clock clock) {
        return SqliteEventLog.open(directory, clock);
    }
}

package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.log.state.HeapSnapshots;
import dev.throughline.log.state.Snapshots;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class SqliteAxonEventStoreTest extends AxonEventStoreSuite {

    @TempDir
    private Path directory;

    @Override
    EventLog open(Clock clock) {
        return SqliteEventLog.open(directory, clock);
    }

    @Override
    Snapshots snapshots() {
        return new HeapSnapshots();
    }
}

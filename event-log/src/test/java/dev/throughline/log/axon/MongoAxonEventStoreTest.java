package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import dev.throughline.log.mongodb.MongoLogs;
import dev.throughline.log.state.Snapshots;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Clock;

@RequiresMongo
class MongoAxonEventStoreTest extends AxonEventStoreSuite {

    @Override
    EventLog open(Clock clock) {
        return MongoLogs.fresh(clock);
    }

    @Override
    Snapshots snapshots() {
        return MongoLogs.freshSnapshots();
    }
}

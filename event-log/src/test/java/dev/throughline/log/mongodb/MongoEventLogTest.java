package dev.throughline.log.mongodb;

import com.mongodb.client.MongoDatabase;
import dev.throughline.log.EventLog;
import dev.throughline.log.contract.EventLogContract;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Clock;

@RequiresMongo
class MongoEventLogTest extends EventLogContract {

    private final MongoDatabase database = MongoLogs.freshDatabase();

    @Override
    protected EventLog open(Clock clock) {
        return MongoLogs.open(database, clock);
    }
}

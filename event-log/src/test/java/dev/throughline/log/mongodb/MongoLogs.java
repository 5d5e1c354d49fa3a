package dev.throughline.log.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.mongodb.testing.MongoServer;
import java.time.Clock;

/** Logs on the tests' server, over one connection. */
public final class MongoLogs {

    private static final MongoDatabases CONNECTION =
            MongoDatabases.open(MongoServer.shared().uri());

    private MongoLogs() {}

    static MongoClient client() {
        return CONNECTION.client();
    }

    static MongoDatabase freshDatabase() {
        return client().getDatabase(MongoServer.shared().freshDatabase());
    }

    static MongoEventLog open(MongoDatabase database, Clock clock) {
        return MongoEventLog.open(client(), database, clock);
    }

    /** An empty log. */
    public static MongoEventLog fresh(Clock clock) {
        return open(freshDatabase(), clock);
    }

    /** A place for snapshots, and nothing in it. */
    public static MongoSnapshots freshSnapshots() {
        return MongoSnapshots.in(freshDatabase());
    }
}

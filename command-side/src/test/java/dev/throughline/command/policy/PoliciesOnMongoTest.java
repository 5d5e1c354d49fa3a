package dev.throughline.command.policy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import org.junit.jupiter.api.AfterAll;

/** All the same with the checkpoints in MongoDB. */
@RequiresMongo
class PoliciesOnMongoTest extends PoliciesTest {

    private static final MongoClient CLIENT =
            MongoClients.create(MongoServer.shared().uri());

    private final MongoDatabase database =
            CLIENT.getDatabase(MongoServer.shared().freshDatabase());

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Override
    MongoDatabase mongo() {
        return database;
    }
}

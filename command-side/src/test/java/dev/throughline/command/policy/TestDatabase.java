package dev.throughline.command.policy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.throughline.mongodb.testing.MongoServer;

/** Databases that no other test uses, over one connection. */
final class TestDatabase {

    private static final MongoClient CLIENT =
            MongoClients.create(MongoServer.shared().uri());

    private TestDatabase() {}

    static MongoDatabase fresh() {
        return CLIENT.getDatabase(MongoServer.shared().freshDatabase());
    }
}

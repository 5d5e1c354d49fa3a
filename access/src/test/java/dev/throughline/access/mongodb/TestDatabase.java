package dev.throughline.access.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.throughline.mongodb.testing.MongoServer;

/** Databases that no other test uses. */
public final class TestDatabase {

    private TestDatabase() {}

    /** A new one on the server that all tests share. */
    public static MongoDatabase fresh() {
        return Shared.CLIENT.getDatabase(MongoServer.shared().freshDatabase());
    }

    /** A client that is set to nothing: what must be right is so whatever it is set to. */
    static MongoClient client(String uri) {
        return MongoClients.create(settings(uri).build());
    }

    static MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .retryWrites(false);
    }

    private static final class Shared {

        private static final MongoClient CLIENT = client(MongoServer.shared().uri());
    }
}

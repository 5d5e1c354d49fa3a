package dev.throughline.query.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import dev.throughline.mongodb.testing.MongoServer;
import java.util.concurrent.TimeUnit;

/** The tests' server, whatever a client is set to. */
final class Mongo {

    private static final MongoClient SHARED = client(new CommandListener() {});

    private Mongo() {}

    /** One for all tests. */
    static MongoClient client() {
        return SHARED;
    }

    /** One whose commands somebody listens to. */
    static MongoClient client(CommandListener listener) {
        return client(MongoServer.shared().uri(), listener);
    }

    /** One at another address, whose commands somebody listens to. */
    static MongoClient client(String uri, CommandListener listener) {
        return MongoClients.create(settings(uri).addCommandListener(listener).build());
    }

    /** One to another server. */
    static MongoClient client(String uri) {
        return MongoClients.create(settings(uri).build());
    }

    /** As a tracker sets it, but that it waits less long for a server that is away. */
    private static MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .retryWrites(false);
    }
}

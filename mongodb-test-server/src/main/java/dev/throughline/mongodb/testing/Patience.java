package dev.throughline.mongodb.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/** Waiting for a server: a minute at most, and no longer than there is hope. */
final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    /** @throws GaveUp if it is not ready within the limit, or hopeless before */
    static void until(BooleanSupplier ready, BooleanSupplier hopeless) {
        long began = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (hopeless.getAsBoolean()) {
                throw new GaveUp("it ended");
            }
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new GaveUp("a minute has passed");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GaveUp("the wait was interrupted");
            }
        }
    }

    /** Until it says of itself that it can be written to. */
    static void untilWritable(String uri, BooleanSupplier hopeless) {
        try (MongoClient client = client(uri)) {
            until(() -> isWritable(client), hopeless);
        }
    }

    /** Gives up after two seconds when no server can be found, instead of thirty. */
    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .build());
    }

    private static boolean isWritable(MongoClient client) {
        try {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1)); // which needs no user
            return hello.getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }

    static final class GaveUp extends RuntimeException {

        private static final long serialVersionUID = 1;

        GaveUp(String why) {
            super(why);
        }
    }
}

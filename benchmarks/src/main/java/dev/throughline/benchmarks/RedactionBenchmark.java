package dev.throughline.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.store.MongoProjector;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How soon the views in MongoDB show that words were taken out: from the redaction's commit until the instance that writes
 * and another one show the position. A product of 1,000 features in a log of 2,950 events, two in three of them moves; the
 * views are made at once, and left alone for {@value #SECONDS} s, so that what was superseded is gone.
 *
 * <p>The first argument is the address of a server; a database of its own is made there, and dropped. Takes two minutes.
 */
public final class RedactionBenchmark {

    private static final int SECONDS = 90;
    private static final int ROUNDS = 5;
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private RedactionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String name = "redaction-" + System.currentTimeMillis();
        try (MongoClient client = MongoClients.create(arguments[0]);
                EventLog log =
                        SqliteEventLog.open(Files.createTempDirectory("throughline-redaction"), Clock.systemUTC())) {
            LongProduct product = new LongProduct(log);
            MongoProjector writing =
                    new MongoProjector(log, client, client.getDatabase(name), QueryConfiguration.FOLDS);
            MongoProjector reading =
                    new MongoProjector(log, client, client.getDatabase(name), QueryConfiguration.FOLDS);
            product.tell();
            long begun = System.nanoTime();
            writing.start();
            say("the views of " + writing.views().now().position() + " events are made", begun);
            reading.start();
            try {
                Thread.sleep(Duration.ofSeconds(SECONDS));
                measure("a feature's title", product::redactTitle, writing, reading);
                measure("the product's vision", product::redactVision, writing, reading);
            } finally {
                reading.stop();
                writing.stop();
                client.getDatabase(name).drop();
            }
        }
    }

    private static void measure(String what, Redaction redaction, MongoProjector... projectors) {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long position = redaction.commit();
            long committed = System.nanoTime();
            for (MongoProjector projector : projectors) {
                Snapshot shown = projector.views().atLeast(position, AT_MOST).block();
                if (shown == null || shown.redacted() != position) {
                    throw new IllegalStateException("The redaction at " + position + " is not shown");
                }
            }
            millis[round] = (System.nanoTime() - committed) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s is shown without its words after %.0f ms (median of %d, %.0f to %.0f)%n",
                what,
                millis[ROUNDS / 2],
                ROUNDS,
                millis[0],
                millis[ROUNDS - 1]);
    }

    private static void say(String what, long since) {
        System.out.printf(Locale.ROOT, "%s after %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }

    /** Takes words out of an event that holds some; answers its position. */
    private interface Redaction {

        long commit();
    }
}

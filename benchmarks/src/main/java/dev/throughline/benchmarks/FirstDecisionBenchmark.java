package dev.throughline.benchmarks;

import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.feature.FeatureState;
import dev.throughline.log.EventLog;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.mongodb.MongoSnapshots;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.log.state.HeapSnapshots;
import dev.throughline.log.state.Snapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How soon the first decision about something is recorded after a start: its stream becomes a state, from its snapshot or
 * from its first event, and one more event is appended. The rounds of both alternate.
 *
 * <p>Takes a minute or two. The argument is the address of an empty MongoDB database, or a directory to write in: there
 * snapshots are in memory, as fast as any could be, though a start would find none.
 */
public final class FirstDecisionBenchmark {

    private static final List<Integer> EVENTS = List.of(5_000, 500, 50);
    private static final int ROUNDS = 21;

    private FirstDecisionBenchmark() {}

    public static void main(String[] arguments) {
        if (!arguments[0].startsWith("mongodb")) {
            try (EventLog log = SqliteEventLog.open(Path.of(arguments[0]), Clock.systemUTC())) {
                compare(log, new HeapSnapshots());
            }
            return;
        }
        try (MongoDatabases mongodb = MongoDatabases.open(arguments[0]);
                EventLog log = MongoEventLog.open(mongodb.client(), mongodb.database(), Clock.systemUTC())) {
            compare(log, MongoSnapshots.in(mongodb.database()));
        }
    }

    private static void compare(EventLog log, Snapshots snapshots) {
        System.out.println("events   with ms   without ms   with/without   median of " + ROUNDS + " rounds");
        for (int events : EVENTS) {
            DecidedFeature feature = new DecidedFeature(log, "FOOD-" + events, events);
            try (Streams before = new Streams(log, snapshots)) {
                before.look(FeatureState.FOLD, feature.stream());
            }
            double[] with = new double[ROUNDS];
            double[] without = new double[ROUNDS];
            for (int round = -3; round < ROUNDS; round++) {
                double one = milliseconds(log, feature, snapshots);
                double other = milliseconds(log, feature, new HeapSnapshots());
                if (round >= 0) {
                    with[round] = one;
                    without[round] = other;
                }
            }
            print(events, with, without);
        }
    }

    private static void print(int events, double[] with, double[] without) {
        Arrays.sort(with);
        Arrays.sort(without);
        System.out.printf(
                Locale.ROOT,
                "%6d   %7.1f   %10.1f   %12.2f%n",
                events,
                with[ROUNDS / 2],
                without[ROUNDS / 2],
                with[ROUNDS / 2] / without[ROUNDS / 2]);
    }

    private static double milliseconds(EventLog log, DecidedFeature feature, Snapshots snapshots) {
        try (Streams started = new Streams(log, snapshots)) {
            long begun = System.nanoTime();
            long version = started.look(FeatureState.FOLD, feature.stream())
                    .orElseThrow()
                    .version();
            feature.decideAfter(log, version);
            return (System.nanoTime() - begun) / 1e6;
        }
    }
}

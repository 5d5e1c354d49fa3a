package dev.throughline.benchmarks;

import dev.throughline.mongodb.testing.MongoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Commits per second: the log's append in a folder against the same in MongoDB, called by 1, 8 and 32 writers that each wait
 * for their commit. The server is the one that the tests would take; it says much about that, and about another nothing.
 *
 * <p>Takes a minute and a half. The first argument is the directory to write the folder's in: the disk decides.
 */
public final class MongoAppendBenchmark {

    private static final List<Integer> WRITERS = List.of(1, 8, 32);
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(4);

    private MongoAppendBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path parent = arguments.length > 0 ? Path.of(arguments[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path directory = Files.createTempDirectory(parent, "throughline-append");
        MongoServer server = MongoServer.shared();
        System.out.println("On " + server.kind());
        System.out.println("writers   SQLite/s   MongoDB/s   SQLite : MongoDB   median of " + ROUNDS
                + " rounds, lowest to highest");
        try (LogAppends folder = LogAppends.inFolder(directory);
                LogAppends mongodb = LogAppends.inMongodb(server.uri(server.freshDatabase()))) {
            for (int writers : WRITERS) {
                SideBySide rates = SideBySide.measured(folder, mongodb, writers, ROUNDS, ROUND);
                System.out.printf(
                        Locale.ROOT,
                        "%7d   %8.0f   %9.0f   %12.1f : 1   SQLite %s, MongoDB %s%n",
                        writers,
                        SideBySide.median(rates.one()),
                        SideBySide.median(rates.other()),
                        rates.ratio(),
                        SideBySide.range(rates.one()),
                        SideBySide.range(rates.other()));
            }
        }
    }
}

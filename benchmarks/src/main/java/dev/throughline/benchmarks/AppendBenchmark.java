package dev.throughline.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Commits per second: the log's append, called by 1, 8 and 64 writers that each wait for their commit, against raw
 * inserts of equal rows into equal tables of an equal file, at the same durability, in batches of 1, 8 and 64 commits.
 * What lies between the two is what judging, hashing, salting and the hand-over between threads cost.
 *
 * <p>Takes about two minutes. The first argument is the directory to write in: the disk decides.
 */
public final class AppendBenchmark {

    private static final List<Integer> WRITERS = List.of(1, 8, 64);
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private AppendBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path parent = arguments.length > 0 ? Path.of(arguments[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path directory = Files.createTempDirectory(parent, "throughline-append");
        System.out.println("writers   append/s   raw/s (batch = writers)   append/raw   median of " + ROUNDS
                + " rounds, lowest to highest");
        try (LogAppends ours = LogAppends.inFolder(directory.resolve("append"));
                RawInserts raw = new RawInserts(directory.resolve("raw"))) {
            for (int writers : WRITERS) {
                compare(ours, raw, writers);
            }
        }
    }

    private static void compare(SideBySide.Subject ours, SideBySide.Subject raw, int writers) throws Exception {
        SideBySide rates = SideBySide.measured(ours, raw, writers, ROUNDS, ROUND);
        System.out.printf(
                Locale.ROOT,
                "%7d   %8.0f   %23.0f   %10.2f   append %s, raw %s%n",
                writers,
                SideBySide.median(rates.one()),
                SideBySide.median(rates.other()),
                rates.ratio(),
                SideBySide.range(rates.one()),
                SideBySide.range(rates.other()));
    }
}

package dev.throughline.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Commits per second of two ways to write them, measured in turn, so that both meet the same machine.
 *
 * @param one of the one, a round each, rising
 * @param other of the other
 */
record SideBySide(double[] one, double[] other) {

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /** A way to write commits. */
    interface Subject {

        /** Writes for so long, and answers how many commits were durable by then. */
        long commits(int writers, Duration duration) throws Exception;
    }

    static SideBySide measured(Subject one, Subject other, int writers, int rounds, Duration round) throws Exception {
        one.commits(writers, WARM_UP);
        other.commits(writers, WARM_UP);
        SideBySide measured = new SideBySide(new double[rounds], new double[rounds]);
        for (int i = 0; i < rounds; i++) {
            measured.one[i] = one.commits(writers, round) / (double) round.toSeconds();
            measured.other[i] = other.commits(writers, round) / (double) round.toSeconds();
        }
        Arrays.sort(measured.one);
        Arrays.sort(measured.other);
        return measured;
    }

    static double median(double[] rising) {
        return rising[rising.length / 2];
    }

    static String range(double[] rising) {
        return String.format(Locale.ROOT, "%.0f–%.0f", rising[0], rising[rising.length - 1]);
    }

    /** How many times as many the one writes. */
    double ratio() {
        return median(one) / median(other);
    }
}

package dev.throughline.benchmarks;

import dev.throughline.benchmarks.workspace.LargeWorkspace;
import dev.throughline.benchmarks.workspace.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How soon a search answers in a large workspace, asked as the palette asks: what is found by its key or its title, by what
 * it says, by nothing but decisions, and not at all, so that all of the log is looked through.
 *
 * <p>Takes a minute, and one more the first time. Arguments: the folder of the workspace, and the executable jar.
 */
public final class SearchBenchmark {

    private static final List<String> ASKED = List.of(
            "PRDA-7", "f", "follow", "follow orders", "three-year-old phone", "regulator", "quarter", "no such word");
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 200;

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments.length > 0 ? arguments[0] : "data/benchmark");
        Path jar = Path.of(arguments.length > 1 ? arguments[1] : "standalone/target/throughline.jar");
        try (LargeWorkspace workspace = LargeWorkspace.in(data, jar)) {
            Person person = workspace.productManager();
            ASKED.forEach(asked -> times(person, asked, WARM_UP));
            System.out.println("asked                  found   median ms   95th percentile ms   of " + ROUNDS);
            for (String asked : ASKED) {
                double[] times = times(person, asked, ROUNDS);
                System.out.printf(
                        Locale.ROOT,
                        "%-20s   %5d   %9.1f   %18.1f%n",
                        asked,
                        person.read(path(asked)).path("items").size(),
                        times[ROUNDS / 2],
                        times[ROUNDS * 95 / 100]);
            }
        }
    }

    private static double[] times(Person person, String asked, int rounds) {
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            person.read(path(asked));
            times[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static String path(String asked) {
        return "/search?limit=10&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}

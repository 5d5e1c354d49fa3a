package dev.throughline.benchmarks;

import dev.throughline.benchmarks.workspace.LargeWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How soon a page is there in a large workspace: its largest contentful paint, and the longest task that kept it from
 * answering meanwhile, in a browser that opens it for the first time (cold) and in one that has its files (warm).
 *
 * <p>Takes five minutes, and one more the first time. Arguments: the folder of the workspace, and the executable jar.
 */
public final class PageBenchmark {

    private static final int ROUNDS = 7;
    private static final List<String> PAGES =
            List.of("/", "/products/PRDA", "/decisions", "/projects/PRJA", "/me", "/replay");

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments.length > 0 ? arguments[0] : "data/benchmark");
        Path jar = Path.of(arguments.length > 1 ? arguments[1] : "standalone/target/throughline.jar");
        try (LargeWorkspace workspace = LargeWorkspace.in(data, jar);
                Chromium chromium = new Chromium(workspace)) {
            Chromium.Load first = chromium.cold(PAGES.getFirst());
            System.out.printf(
                    Locale.ROOT,
                    "The first page after a start: painted after %.0f ms, longest task %.0f ms%n%n",
                    first.painted(),
                    first.longestTask());
            System.out.println(
                    "page              files   painted after ms     longest task ms      slowest read ms   requests"
                            + "   median of " + ROUNDS + ", lowest–highest");
            for (String page : PAGES) {
                report(page, "cold", loads(() -> chromium.cold(page)));
                chromium.warm(page);
                report(page, "warm", loads(() -> chromium.warm(page)));
            }
        }
    }

    private static List<Chromium.Load> loads(Loading loading) {
        List<Chromium.Load> loads = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            loads.add(loading.load());
        }
        return loads;
    }

    private static void report(String page, String files, List<Chromium.Load> loads) {
        System.out.printf(
                "%-16s  %-5s   %-18s   %-18s   %-15s   %s%n",
                page,
                files,
                spread(loads, Chromium.Load::painted),
                spread(loads, Chromium.Load::longestTask),
                spread(loads, Chromium.Load::slowestRead),
                loads.getLast().requests());
    }

    private static String spread(List<Chromium.Load> loads, ToDoubleFunction<Chromium.Load> figure) {
        double[] figures = loads.stream().mapToDouble(figure).toArray();
        Arrays.sort(figures);
        return String.format(
                Locale.ROOT, "%4.0f, %.0f–%.0f", figures[figures.length / 2], figures[0], figures[figures.length - 1]);
    }

    private interface Loading {

        Chromium.Load load();
    }
}

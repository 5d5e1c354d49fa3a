package dev.throughline.benchmarks.workspace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A product with its features, in the hands of its product manager. */
record Product(String key, Person manager, List<String> features) {

    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");

    /** With so many features, each with its place in the order, and the titles that these numbers have. */
    static Product with(int features, String key, Person manager, int firstTitle) {
        manager.decides("PUT /products/" + key + "/vision", """
                {'vision': 'Nobody has to ask where it is', 'rationale': '%s'}""", Words.reason(0));
        List<String> defined = IntStream.range(firstTitle, firstTitle + features)
                .mapToObj(number -> manager.decides(
                        "POST /products/" + key + "/features",
                        Words.definition(number, Words.title(number)).replaceAll("'id': 'C\\d', ", "")))
                .toList();
        Product product = new Product(key, manager, defined);
        product.prioritizes(defined, 0);
        return product;
    }

    /** Puts these features in order, one behind the other, for one reason. */
    void prioritizes(List<String> moved, int reason) {
        String moves = IntStream.range(0, moved.size())
                .mapToObj(place -> "{'feature': '%s', 'revision': '*', 'horizon': '%s', 'rank': %d}"
                        .formatted(moved.get(place), HORIZONS.get(place * 3 / moved.size()), place + 1))
                .collect(Collectors.joining(", "));
        manager.decides("PUT /products/" + key + "/priorities", """
                {'moves': [%s], 'rationale': '%s'}""", moves, Words.reason(reason));
    }

    void refines(String feature, int number) {
        int title = features.indexOf(feature) + 1;
        manager.decides(
                "POST /features/" + feature + "/refinements",
                Words.definition(number, Words.title(number % 1_000) + ", part " + title));
    }

    void targets(String feature, String quarter, int reason) {
        manager.decides("PUT /features/" + feature + "/target", """
                {'quarter': '%s', 'rationale': '%s'}""", quarter, Words.reason(reason));
    }
}

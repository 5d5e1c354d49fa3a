package dev.throughline.query.search;

import dev.throughline.query.fact.Facts;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The texts that facts hold. */
final class Texts {

    private Texts() {}

    /** Of all of a subject's facts, as they are worded; what was corrected once may be decided anew by now. */
    static List<String> of(Facts facts) {
        return facts.byName().entrySet().stream()
                .filter(fact -> !fact.getKey().startsWith("wording."))
                .map(fact -> fact.getValue().get(fact.getValue().size() - 1).value())
                .flatMap(Texts::in)
                .toList();
    }

    private static Stream<String> in(JsonNode value) {
        return value.isContainer() ? value.valueStream().flatMap(Texts::in) : Stream.of(value.asString(""));
    }
}

package dev.throughline.query.search;

import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.EventType;
import dev.throughline.events.FactAddress;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fact.Facts;
import java.util.List;
import java.util.stream.Stream;

/** The titles and texts that facts hold; what else they are made of, such as ids, states and days, says nothing to a reader. */
final class Texts {

    private Texts() {}

    /** Of all of a subject's facts, as they are worded; what was corrected once may be decided anew by now. */
    static List<String> of(Facts facts) {
        return facts.byName().entrySet().stream()
                .filter(fact -> !fact.getKey().startsWith("wording."))
                .flatMap(fact -> in(
                        new FactAddress(facts.subject(), fact.getKey()),
                        fact.getValue().get(fact.getValue().size() - 1)))
                .toList();
    }

    private static Stream<String> in(FactAddress fact, Decided decided) {
        EventType type = Catalogue.catalogue().type(decided.by().event().getClass());
        List<DecidedFact> facts = decided.by().facts();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).address().equals(fact)) {
                return type.texts(type.facts().get(i), decided.value()).stream();
            }
        }
        return Stream.empty();
    }
}

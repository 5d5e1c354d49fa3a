package dev.throughline.query.answer;

import dev.throughline.events.HandoffId;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fact.Facts;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What subjects are called. */
public final class Titles {

    private Titles() {}

    /** A name or title that was decided; for a handoff its feature's, for a person theirs; else the id itself. */
    public static String of(String subject, Reading reading) {
        if (subject.startsWith("m-")) {
            return reading.person(subject).name();
        }
        String named = named(reading.facts(subject));
        if (named != null) {
            return named;
        }
        return handoff(subject).map(id -> reading.title(id.feature())).orElse(subject);
    }

    /** By its fact {@code name} or {@code title}, or the title within another, such as a definition. */
    private static @Nullable String named(Facts facts) {
        return Stream.concat(
                        Stream.of("name", "title")
                                .flatMap(name -> facts.latest(name).stream())
                                .map(Decided::value),
                        facts.byName().values().stream()
                                .map(chain -> chain.get(chain.size() - 1).value())
                                .flatMap(value -> Stream.of(value.path("title"), value.path("name"))))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(null);
    }

    private static Optional<HandoffId> handoff(String subject) {
        try {
            return Optional.of(new HandoffId(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

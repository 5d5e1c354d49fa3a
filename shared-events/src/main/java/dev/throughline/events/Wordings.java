package dev.throughline.events;

import dev.throughline.events.wording.WordingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the titles and texts among what an event decided. */
final class Wordings {

    /** What is a title or a text; not among them what is more than words, such as an address that a page links to. */
    private static final Set<String> TITLES_AND_TEXTS = Set.of(
            "title",
            "name",
            "problem",
            "audience",
            "valueHypothesis",
            "vision",
            "statement",
            "metric",
            "source",
            "text",
            "objective",
            "summary",
            "question",
            "answer",
            "hurdle",
            "resolution");

    private Wordings() {}

    /** A correction has none: it is about those of what it corrects. */
    static List<Wording> in(DomainEvent event, EventType type) {
        List<Wording> wordings = new ArrayList<>();
        if (event instanceof WordingEvent) {
            return wordings;
        }
        JsonNode payload = CanonicalJson.tree(event);
        List<DecidedFact> facts = FactReader.facts(event, type);
        for (int i = 0; i < facts.size(); i++) {
            String[] components = type.facts().get(i).value();
            for (String component : components) {
                String pointer = components.length == 1 ? "" : "/" + component;
                add(facts.get(i).address(), component, pointer, payload.path(component), type, wordings);
            }
        }
        return wordings;
    }

    private static void add(
            FactAddress fact,
            String component,
            String pointer,
            JsonNode value,
            EventType type,
            List<Wording> wordings) {
        if (type.holdsWordsAt("/" + component) && TITLES_AND_TEXTS.contains(component) && value.isString()) {
            wordings.add(new Wording(fact, new WordingField(component), pointer, value.asString()));
        }
        if (type.holdsWordsAt("/" + component + "/0/text")) {
            for (int i = 0; i < value.size(); i++) {
                CriterionId criterion = new CriterionId(value.path(i).path("id").asString());
                String text = value.path(i).path("text").asString();
                wordings.add(new Wording(fact, WordingField.of(criterion), pointer + "/" + i + "/text", text));
            }
        }
    }
}

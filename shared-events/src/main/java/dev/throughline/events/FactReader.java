package dev.throughline.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the facts that {@link Decides} declares off a record. */
final class FactReader {

    private FactReader() {}

    static List<DecidedFact> facts(DomainEvent event, EventType type) {
        return type.facts().stream()
                .map(fact -> new DecidedFact(address(event, fact), value(event, fact)))
                .toList();
    }

    private static FactAddress address(DomainEvent event, Decides.Fact fact) {
        String name = fact.keyedBy().isEmpty()
                ? fact.name()
                : fact.name() + "." + subject(event, fact.keyedBy()).value();
        return FactAddress.of(subject(event, fact.of()), name);
    }

    private static Subject subject(DomainEvent event, String component) {
        return (Subject) component(event, component);
    }

    private static JsonNode value(DomainEvent event, Decides.Fact fact) {
        if (!fact.is().isEmpty()) {
            return JsonNodeFactory.instance.stringNode(fact.is());
        }
        JsonNode tree = CanonicalJson.tree(event);
        if (fact.value().length == 1) {
            return tree.path(fact.value()[0]);
        }
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        for (String name : fact.value()) {
            value.set(name, tree.path(name));
        }
        return value;
    }

    private static Object component(DomainEvent event, String name) {
        RecordComponent component = Arrays.stream(event.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(event.getClass() + " has no component " + name));
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + name + " of " + event.getClass(), e);
        }
    }
}

package dev.throughline.events;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A title or text that an event decided: words whose correction decides nothing else.
 *
 * @param fact whose words they are
 * @param field which of them
 * @param pointer where they stand in the fact's value, as a JSON pointer; empty where they are all of it
 * @param text the words
 */
public record Wording(FactAddress fact, WordingField field, String pointer, String text) {

    /** The fact's value with other words there. */
    public JsonNode corrected(JsonNode value, String words) {
        JsonNode instead = JsonNodeFactory.instance.stringNode(words);
        if (pointer.isEmpty()) {
            return instead;
        }
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode copy = value.deepCopy();
        switch (copy.at(at.head())) {
            case ObjectNode holder -> holder.set(at.last().getMatchingProperty(), instead);
            case ArrayNode holder -> holder.set(at.last().getMatchingIndex(), instead);
            default -> throw new IllegalStateException("No words of " + fact + " at " + pointer);
        }
        return copy;
    }
}

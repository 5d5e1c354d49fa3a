package dev.throughline.events.request;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.NotWords;
import dev.throughline.events.Words;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A command as it was asked for, to be carried out as it stands if it is granted. Its free text stands apart, so that it
 * can be found and taken out like that of any event.
 *
 * @param name the command, by its name in the catalogue
 * @param revision the form that its components have, from 1
 * @param components the command's values by name, null in place of its words; people are in it by id only
 * @param words the command's words, each with the place where it belongs
 */
public record Wanted(@NotWords String name, int revision, JsonNode components, List<Passage> words) {

    public Wanted {
        words = List.copyOf(words);
    }

    /** @param at where it belongs among the components: a JSON pointer */
    public record Passage(@NotWords String at, String text) {}

    /** @param command whose words are those that an event of the same form would have */
    public static Wanted of(String name, int revision, Object command) {
        var components = CanonicalJson.tree(command);
        var words = Words.in(components, Words.of(command.getClass())).entrySet().stream()
                .map(word -> new Passage(word.getKey(), word.getValue()))
                .toList();
        words.forEach(word -> Words.put(components, word.at(), null));
        return new Wanted(name, revision, components, words);
    }

    /** The command's values by name, with its words in their places. */
    public JsonNode whole() {
        var whole = components.deepCopy();
        words.forEach(word -> Words.put(whole, word.at(), word.text()));
        return whole;
    }
}

package dev.throughline.events;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One kind of event: an entry of the catalogue.
 *
 * @param name the stored name, e.g. {@code MilestoneRescheduled}
 * @param revision the stored revision, from 1
 * @param record the record that holds it
 * @param command the command that leads to it
 * @param rights the role whose right the command is, or the choice of roles; never empty
 * @param byDeputies whether a deputy may decide it in the holder's place
 * @param why when a reason is mandatory
 * @param revertible whether such a decision can be reverted, to what its facts were before
 * @param facts how its facts are read off the record
 * @param words where its payload holds free text, as JSON pointers with {@code *} for any place in a list
 */
public record EventType(
        String name,
        int revision,
        Class<? extends DomainEvent> record,
        String command,
        List<Role> rights,
        boolean byDeputies,
        Why why,
        boolean revertible,
        List<Decides.Fact> facts,
        List<String> words) {

    public EventType {
        rights = List.copyOf(rights);
        facts = List.copyOf(facts);
        words = List.copyOf(words);
    }

    /** Whether a JSON pointer into a payload leads to free text: words that may be redacted, and nothing folds by. */
    public boolean holdsWordsAt(String pointer) {
        return Words.lead(words, pointer);
    }

    /** The titles and texts in a fact's value, in the order of its components; nothing else that it is made of. */
    public List<String> texts(Decides.Fact fact, JsonNode value) {
        boolean whole = fact.value().length == 1;
        List<String> places = Arrays.stream(fact.value())
                .flatMap(component -> wordsIn(component).map(place -> whole ? place : "/" + component + place))
                .toList();
        return List.copyOf(Words.in(value, places).values());
    }

    private Stream<String> wordsIn(String component) {
        String pointer = "/" + component;
        return words.stream()
                .filter(place -> place.equals(pointer) || place.startsWith(pointer + "/"))
                .map(place -> place.substring(pointer.length()));
    }
}

package dev.throughline.command.wording;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.WordingField;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.events.wording.WordingEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How a subject's words were put right. Immutable.
 *
 * @param corrections the last one of each words of each revision of their fact
 */
record WordingState(PMap<Place, String> corrections) {

    /** How the stream of what is said about a subject's words is read. */
    static final Fold<WordingState> FOLD =
            Fold.kept("wording", 1, WordingState.class, Fold.of(WordingEvent.class, WordingState::evolve));

    /** How these words of that revision were put right; empty where they were not. */
    Optional<String> text(WordingField field, long revision) {
        return Optional.ofNullable(corrections.get(new Place(field, revision)));
    }

    /** All that was put right in that revision. */
    Map<WordingField, String> in(long revision) {
        var texts = new HashMap<WordingField, String>();
        corrections.forEach((place, text) -> {
            if (place.revision() == revision) {
                texts.put(place.field(), text);
            }
        });
        return texts;
    }

    private static WordingState evolve(@Nullable WordingState before, WordingEvent event) {
        PMap<Place, String> texts = before == null ? HashTreePMap.empty() : before.corrections();
        return switch (event) {
            case WordingCorrected corrected ->
                new WordingState(texts.plus(new Place(corrected.field(), corrected.revision()), corrected.text()));
        };
    }

    /** Which words, of which revision of their fact: what is decided anew is worded anew. */
    private record Place(WordingField field, long revision) {}
}

package dev.throughline.command.wording;

import dev.throughline.command.dispatch.Streams;
import dev.throughline.events.Anything;
import dev.throughline.events.FactAddress;
import dev.throughline.events.WordingField;
import dev.throughline.events.wording.WordingEvent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How words were put right, for decisions that compare with them: whoever decides sees them as they were put right. */
@Component
public final class Corrections {

    private final Streams streams;
    private final Passages passages;

    Corrections(Streams streams, Passages passages) {
        this.streams = streams;
        this.passages = passages;
    }

    /**
     * The words of a fact that were put right since it was decided; guarded.
     *
     * @param stream where the fact is decided
     */
    public Map<WordingField, String> of(FactAddress fact, String stream) {
        return streams.read(WordingState.FOLD, WordingEvent.stream(new Anything(fact.subject())))
                .flatMap(state -> passages.revision(stream, fact).map(state::in))
                .orElse(Map.of());
    }

    /** Those of an earlier revision of the fact. */
    public Map<WordingField, String> of(FactAddress fact, long revision) {
        return streams.read(WordingState.FOLD, WordingEvent.stream(new Anything(fact.subject())))
                .map(state -> state.in(revision))
                .orElse(Map.of());
    }
}

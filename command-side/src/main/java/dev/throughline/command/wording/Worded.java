package dev.throughline.command.wording;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.wording.WordingCorrected;

/** A subject whose words were put right. */
final class Worded extends EventSourced<WordingState> {

    Worded() {
        super(WordingState.FOLD);
    }

    /** @param within the stream that tells of the subject */
    static Worded corrected(CorrectWording command, Passage passage, String within) {
        var worded = new Worded();
        worded.decide(command, passage, within);
        return worded;
    }

    /** How the words are now. */
    String now(Passage passage) {
        return state().text(passage.wording().field(), passage.revision())
                .orElse(passage.wording().text());
    }

    /** @param within the stream that tells of the subject */
    void decide(CorrectWording command, Passage passage, String within) {
        apply(new WordingCorrected(
                command.subject(), within, command.field(), passage.revision(), command.text(), command.why()));
    }
}

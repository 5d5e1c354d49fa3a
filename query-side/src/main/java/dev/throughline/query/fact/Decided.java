package dev.throughline.query.fact;

import dev.throughline.events.Wording;
import dev.throughline.query.fold.Decision;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.JsonNode;

/**
 * What one decision made of one fact.
 *
 * @param by the decision
 * @param value the fact's value from then on, worded as it was corrected; JSON null where the decision left it empty
 * @param corrections of its words, oldest first: they decided nothing else
 */
public record Decided(Decision by, JsonNode value, PVector<Decision> corrections) {

    static Decided by(Decision decision, JsonNode value) {
        return new Decided(decision, value, TreePVector.empty());
    }

    /** The same, with words put right. */
    Decided corrected(Wording wording, Decision by, String text) {
        return new Decided(this.by, wording.corrected(value, text), corrections.plus(by));
    }
}

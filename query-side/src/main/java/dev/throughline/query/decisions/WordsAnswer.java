package dev.throughline.query.decisions;

import java.util.List;

/**
 * All that somebody wrote of a decision: the free text that a workspace owner may take out.
 *
 * @param decision its position
 * @param items in the order of its components
 */
public record WordsAnswer(long position, long decision, List<Text> items) {

    /** @param field where it stands in the event's payload, as a JSON pointer */
    public record Text(String field, String text) {}
}

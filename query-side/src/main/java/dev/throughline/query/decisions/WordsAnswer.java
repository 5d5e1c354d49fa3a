package dev.throughline.query.decisions;

import java.util.List;

/**
 * All that somebody wrote of a decision: the free text that a workspace owner may take out.
 *
 * @param decision its position
 * @param items in the order of its components
 * @param wordings its titles and texts that still stand, as they are worded now: whoever owns it may put them right
 */
public record WordsAnswer(long position, long decision, List<Text> items, List<Wording> wordings) {

    /** @param field where it stands in the event's payload, as a JSON pointer */
    public record Text(String field, String text) {}

    /**
     * @param subject whose words they are, e.g. {@code FOOD-7}
     * @param field which of them, e.g. {@code title}
     * @param revision of the fact whose words they are
     */
    public record Wording(String subject, String field, String revision, String text) {}
}

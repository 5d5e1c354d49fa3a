package dev.throughline.command.rule;

import java.util.Map;

/**
 * What must hold for a decision to be taken: a small record, named {@code Only…} or {@code No…}, that knows all it judges by.
 */
public interface Rule {

    /** Stable, for programs: lower case, e.g. {@code milestone.outside-schedule}. */
    String code();

    /** Whether the decision may stand. */
    boolean holds();

    /** A sentence for the person who is refused: what stands in the way, and what would help. Never anybody's name. */
    String explanation();

    /** The answer's status where the rule is broken: 409, or 422 for what makes no sense in itself. */
    default int status() {
        return 409;
    }

    /**
     * Further members of the answer, rendered as JSON. A {@link dev.throughline.events.MemberId} anywhere inside is shown as
     * the person.
     */
    default Map<String, Object> members() {
        return Map.of();
    }
}

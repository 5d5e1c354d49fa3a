package dev.throughline.command.rule;

/** Holds a decision to its rules. */
public final class Rules {

    private Rules() {}

    /**
     * Refuses by the first rule that doesn't hold.
     *
     * @throws RuleBroken with that rule's code
     */
    public static void require(Rule... rules) {
        for (Rule rule : rules) {
            if (!rule.holds()) {
                throw new RuleBroken(rule);
            }
        }
    }
}

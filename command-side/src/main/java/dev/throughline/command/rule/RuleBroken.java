package dev.throughline.command.rule;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;

/** A rule stands in the way of the decision. */
public final class RuleBroken extends ProblemException {

    private static final long serialVersionUID = 1;

    RuleBroken(Rule rule) {
        super(problem(rule));
    }

    /** The broken rule's code. */
    public String code() {
        return problem().code();
    }

    private static Problem problem(Rule rule) {
        var title = rule.status() == 409 ? "A rule stands in the way" : "This makes no sense as it is";
        var problem = Problem.of(rule.status(), rule.code(), title, rule.explanation());
        for (var member : rule.members().entrySet()) {
            problem = problem.with(member.getKey(), member.getValue());
        }
        return problem;
    }
}

package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.events.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** 403: one person can't settle it alone, since somebody else, or nobody, holds the other role. */
public final class NotBothRoles extends ProblemException {

    private static final long serialVersionUID = 1;

    NotBothRoles(Role other, List<Mandate> holders) {
        super(Problem.of(
                        403,
                        "self-settled.not-both-roles",
                        "You don't hold both roles",
                        "What is proposed and answered in one is decided by somebody who holds both roles; the "
                                + other.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " is "
                                + (holders.isEmpty() ? "nobody yet." : "somebody else."))
                .with(
                        "owner",
                        Map.of(
                                "role",
                                other,
                                "members",
                                holders.stream().map(Mandate::member).toList()))
                .with("howToAsk", "Propose it without selfSettled: the other role answers it."));
    }
}

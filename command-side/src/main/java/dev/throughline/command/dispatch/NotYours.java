package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.CommandType;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 403: the decision is somebody else's. Says which role's, who holds it now, and how to ask. */
public final class NotYours extends ProblemException {

    private static final long serialVersionUID = 1;

    private final transient List<MemberId> holders;

    /**
     * @param right the role whose right it is here
     * @param moment who stands in for its holder then is named beside them
     */
    NotYours(Command asked, CommandType command, Role right, Scope scope, Authority authority, Instant moment) {
        this(
                asked,
                right,
                scope.where(right),
                members(authority, right, scope.where(right)),
                command.byDeputies() ? ids(authority.deputies(right, scope.where(right), moment)) : List.of(),
                members(authority, Role.WORKSPACE_OWNER, Scope.workspace()));
    }

    private NotYours(
            Command command,
            Role right,
            Scope scope,
            List<MemberId> holders,
            List<MemberId> deputies,
            List<MemberId> owners) {
        super(Problem.of(
                        403,
                        "decision.not-yours",
                        "This is not your decision",
                        command.catalogueName() + " is decided by " + who(right, scope) + ".")
                .with("owner", owner(right, holders, deputies))
                .with(
                        "howToAsk",
                        howToAsk(right, scope, holders, deputies, owners)
                                + (isAskable(command, right) && !holders.isEmpty()
                                        ? " POST /api/requests asks them."
                                        : ""))
                .with("askable", isAskable(command, right)));
        this.holders = holders;
    }

    /** A contribution is changed by its author alone. */
    static NotYours butAuthors(Command command, MemberId author) {
        return new NotYours(
                Problem.of(
                                403,
                                "decision.not-yours",
                                "This is not yours to change",
                                command.catalogueName() + " is for its author, " + author + ".")
                        .with("owner", Map.of("role", Role.CONTRIBUTOR, "members", List.of(author)))
                        .with("howToAsk", "Say it in a comment of your own.")
                        .with("askable", false),
                List.of(author));
    }

    private NotYours(Problem problem, List<MemberId> holders) {
        super(problem);
        this.holders = holders;
    }

    private NotYours(String command, MemberId oneself) {
        super(Problem.of(
                        403,
                        "decision.not-yours",
                        "This is not your decision",
                        command + " is for " + oneself.value() + " to say, and for nobody else.")
                .with("owner", Map.of("role", Role.CONTRIBUTOR, "members", List.of(oneself)))
                .with("howToAsk", "Ask " + oneself.value() + " to say it."));
        this.holders = List.of(oneself);
    }

    /** For what everybody says of themselves only. */
    public static NotYours ofOneself(Command command, MemberId member) {
        return new NotYours(command.catalogueName(), member);
    }

    /** Who may decide instead; nobody, where the role is vacant. */
    public List<MemberId> holders() {
        return holders;
    }

    /** Deputies are named where there are some now. */
    private static Map<String, Object> owner(Role right, List<MemberId> holders, List<MemberId> deputies) {
        return deputies.isEmpty()
                ? Map.of("role", right, "members", holders)
                : Map.of("role", right, "members", holders, "deputies", deputies);
    }

    private static List<MemberId> members(Authority authority, Role role, Scope scope) {
        return role == Role.CONTRIBUTOR ? List.of() : ids(authority.holders(role, scope));
    }

    private static List<MemberId> ids(List<Mandate> mandates) {
        return mandates.stream().map(Mandate::member).toList();
    }

    private static String who(Role right, Scope scope) {
        return switch (scope) {
            case Scope.OfProduct of -> "the product manager of " + of.product();
            case Scope.OfProject of -> "the project manager of " + of.project();
            case Scope.OfWorkspace of ->
                right == Role.CONTRIBUTOR ? "members of the workspace" : "the workspace's owners";
        };
    }

    private static String howToAsk(
            Role right, Scope scope, List<MemberId> holders, List<MemberId> deputies, List<MemberId> owners) {
        if (right == Role.CONTRIBUTOR) {
            return "Ask a workspace owner (" + list(owners) + ") to admit you.";
        }
        if (holders.isEmpty()) {
            return "Nobody is " + who(right, scope) + " yet: ask a workspace owner (" + list(owners)
                    + ") to assign one.";
        }
        return "Ask " + list(holders) + (deputies.isEmpty() ? "" : ", or " + list(deputies) + " as deputy,")
                + " to decide it.";
    }

    private static boolean isAskable(Command command, Role right) {
        return right != Role.CONTRIBUTOR && !(command instanceof NeverAsked);
    }

    private static String list(List<MemberId> members) {
        return members.stream().map(MemberId::value).collect(Collectors.joining(", "));
    }
}

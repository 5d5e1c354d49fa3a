package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.Catalogue;
import dev.throughline.events.CommandType;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.FactAddress;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.Role;
import dev.throughline.events.Why;
import dev.throughline.log.axon.CommitContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges a command before anything is decided, in this order: whose decision it is (403), on which revision (412, 428),
 * whether it means something (422). The right comes from the catalogue, the mandates from the authority stream, on which
 * the commit is guarded: at the position of a decision its owner really held the mandate.
 *
 * <p>A handler calls it once, after it has loaded what the command is about (404) and before it lets an aggregate decide
 * (409). An event applied before is refused by the log.
 */
public final class Gate {

    /** A clock ahead of ours by no more than this is taken for a clock, not for a decision of tomorrow. */
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private final Standing standing;
    private final FactChecks facts;
    private final Clock clock;

    Gate(Standing standing, FactChecks facts, Clock clock) {
        this.standing = standing;
        this.facts = facts;
        this.clock = clock;
    }

    /** Judges a command that decides no fact anew: it creates something, or adds to it. */
    public void judge(Command command, Scope scope) {
        judge(command, scope, List.of());
    }

    /** Judges a command that decides this fact; {@code If-Match} is optional. */
    public void judge(Command command, Scope scope, FactAddress fact, String stream) {
        judge(command, scope, List.of(expected(fact, stream)));
    }

    /** Judges a command that decides this fact; without {@code If-Match} it is refused with 428. */
    public void judgeOnRevision(Command command, Scope scope, FactAddress fact, String stream) {
        judge(command, scope, List.of(new Expected(fact, stream, asked(), true)));
    }

    /** Judges a command that decides several facts, each with its own revision. */
    public void judge(Command command, Scope scope, List<Expected> expected) {
        judge(command, scope, expected, role -> true);
    }

    /**
     * Judges a command that the catalogue lets several roles decide.
     *
     * @param open the roles of that choice that are open to the one who asks, in this case: a contributor's, say, where the
     *     task is their own; asked in the catalogue's order
     * @return the role that is exercised
     */
    public Role judge(Command command, Scope scope, List<Expected> expected, Predicate<Role> open) {
        var attempt = Attempt.current();
        var type = type(command);
        var terms = attempt.terms();
        if (terms instanceof Terms.Asked) {
            throw new RightFound(right(command, scope, expected, open));
        }
        if (attempt.asking().cause() != null) {
            return follow(attempt, attempt.asking().cause(), command, type);
        }
        var moment = moment();
        var exercised = exercised(attempt.asking().actor(), type, scope, open, moment)
                .orElseThrow(() -> notYours(command, scope, open, moment));
        expected.stream().map(terms::on).forEach(facts::check);
        var decidedAt = decidedAt(attempt.asking(), exercised.mandate(), moment);
        checkMeaning(terms, command, type);
        attempt.judged(metadata(attempt.asking(), exercised, decidedAt, terms.cause()));
        return exercised.role();
    }

    /**
     * Judges what one person settles with a single confirmation between two roles that they hold: the command, and the one
     * by which the other role would answer it. Events are recorded in the command's role until {@link #as} says otherwise.
     *
     * @param answer the other command, by its name in the catalogue
     * @param answered within what that is decided
     * @throws NotBothRoles if they may take the command, and not its answer
     */
    public void judgeSelfSettled(
            Command command, Scope scope, FactAddress fact, String stream, String answer, Scope answered) {
        var attempt = Attempt.current();
        var asking = attempt.asking();
        var type = type(command);
        var terms = attempt.terms();
        if (terms instanceof Terms.Asked) {
            throw new RightFound(right(command, scope, List.of(expected(fact, stream)), role -> true));
        }
        var moment = moment();
        var first = exercised(asking.actor(), type, scope, role -> true, moment)
                .orElseThrow(() -> notYours(command, scope, role -> true, moment));
        var right = Catalogue.catalogue().command(answer).owner();
        var authority = authority();
        var second = authority
                .mandate(asking.actor(), right, answered, moment)
                .orElseThrow(() -> new NotBothRoles(right, authority.holders(right, answered)));
        facts.check(terms.on(expected(fact, stream)));
        var decidedAt = decidedAt(asking, first.mandate(), moment);
        var answeredAt = decidedAt(asking, second, moment);
        checkMeaning(terms, command, type);
        attempt.judged(
                metadata(asking, first, decidedAt, terms.cause()),
                metadata(asking, new Exercised(right, second), answeredAt, terms.cause()));
    }

    /** From here on, what the command decides is recorded as decided in this role: one that was judged. */
    public void as(Role role) {
        Attempt.current().as(role);
    }

    /**
     * A policy's effect is its cause's: whoever decided that held the mandate there, and a mandate given away since takes
     * nothing back.
     */
    private Role follow(Attempt attempt, Cause cause, Command command, CommandType type) {
        authority();
        if (cause.standing() != null) {
            CommitContext.current()
                    .guard(cause.standing().stream(), cause.standing().version());
        }
        if (cause.decision().decidedBy().stream()
                .noneMatch(decider -> type.rights().contains(decider.role()))) {
            throw new IllegalStateException(type.name() + " is no right of who decided what caused it");
        }
        checkMeaning(attempt.terms(), command, type);
        attempt.judged(new DecisionMetadata(
                cause.policy().actor(),
                cause.decision().role(),
                cause.decision().owner(),
                cause.decision().decidedBy(),
                moment(),
                attempt.asking().commandId(),
                cause.decision().correlationId(),
                cause.eventId()));
        return cause.decision().role();
    }

    /** The same, for a command that decides this fact; {@code If-Match} is optional. */
    public Role judge(Command command, Scope scope, FactAddress fact, String stream, Predicate<Role> open) {
        return judge(command, scope, List.of(new Expected(fact, stream, asked(), false)), open);
    }

    /** Who asks: for a choice of roles that depends on it. */
    public MemberId actor() {
        return Attempt.current().asking().actor();
    }

    /** Judges a contribution that nobody but its author may change, and that nobody can be asked for. */
    public void judgeAuthors(Command command, MemberId author, FactAddress fact, String stream) {
        judgeAuthors(command, author, List.of(expected(fact, stream)));
    }

    /**
     * Judges a command about what was decided before, as the same role's to decide; what was contributed, as its author's.
     *
     * @param owner the role that decided it
     * @param author who did
     * @param stream where it was decided, which says for what product or project the role is held
     */
    public void judgeOwners(Command command, Role owner, MemberId author, String stream, List<Expected> expected) {
        if (owner == Role.CONTRIBUTOR) {
            judgeAuthors(command, author, expected);
        } else {
            judge(command, Scope.within(stream, owner), expected, role -> role == owner);
        }
    }

    private void judgeAuthors(Command command, MemberId author, List<Expected> expected) {
        var actor = Attempt.current().asking().actor();
        if (Attempt.current().terms() instanceof Terms.Asked) {
            throw new RightFound(new Right(Role.CONTRIBUTOR, Scope.workspace(), actor.equals(author), List.of()));
        }
        if (!actor.equals(author)) {
            throw NotYours.butAuthors(command, author);
        }
        judge(command, Scope.workspace(), expected, role -> role == Role.CONTRIBUTOR);
    }

    /** The one command that no mandate can precede: the workspace's first owner founds it. */
    public void judgeFounding() {
        var attempt = Attempt.current();
        standing.guarded();
        var moment = moment();
        var founding =
                new Exercised(Role.WORKSPACE_OWNER, new Mandate(attempt.asking().actor(), moment));
        attempt.judged(metadata(attempt.asking(), founding, moment, null));
    }

    /** A fact on the revision that the one who asks gave, if they gave any. */
    public Expected expected(FactAddress fact, String stream) {
        return new Expected(fact, stream, asked(), false);
    }

    /**
     * For what the catalogue asks a reason for under a condition (on change, after a handoff): call it after the judgement.
     *
     * @throws dev.throughline.access.problem.ProblemException 422 {@code rationale.missing}
     */
    public static void requireWhy(Command command, boolean condition) {
        if (condition && !command.why().given()) {
            throw Problem.of(
                            422,
                            "rationale.missing",
                            "Say why",
                            "This decision needs a reason in words: send it as rationale.")
                    .withErrors(List.of(new Problem.FieldError(
                            "/rationale", "rationale.missing", "A reason in words is needed here.")))
                    .exception();
        }
    }

    /** Who may decide what now, guarded: for rules that need to know, such as whether somebody is a member. */
    public Authority authority() {
        return standing.guarded();
    }

    /** The moment at which the command under way is judged: all its events happened then. */
    public Instant moment() {
        return Attempt.current().at(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The first role of the command's choice that is open, and that the actor holds or deputises at that moment. */
    private Optional<Exercised> exercised(
            MemberId actor, CommandType type, Scope scope, Predicate<Role> open, Instant moment) {
        var authority = authority();
        return heldHere(type, scope)
                .filter(open)
                .flatMap(role -> mandate(authority, actor, role, scope, type, moment).stream()
                        .map(mandate -> new Exercised(role, mandate)))
                .findFirst();
    }

    /** How far a command comes that somebody wants to ask for: as it would if it were theirs. */
    private Right right(Command command, Scope scope, List<Expected> expected, Predicate<Role> open) {
        var held = expected.stream()
                .map(each -> new Right.Held(each.fact(), facts.held(each)))
                .toList();
        var type = type(command);
        checkMeaning(Attempt.current().terms(), command, type);
        var owner = owner(type, scope, open);
        var actor = Attempt.current().asking().actor();
        var actors = exercised(actor, type, scope, open, moment()).isPresent();
        return new Right(owner, scope.where(owner), actors, held);
    }

    private NotYours notYours(Command command, Scope scope, Predicate<Role> open, Instant moment) {
        var type = type(command);
        return new NotYours(command, type, owner(type, scope, open), scope, authority(), moment);
    }

    /** The role that everybody else is referred to: the first that is held here and open, or the first held here. */
    private static Role owner(CommandType type, Scope scope, Predicate<Role> open) {
        return heldHere(type, scope)
                .filter(open)
                .findFirst()
                .or(() -> heldHere(type, scope).findFirst())
                .orElseThrow(() -> new IllegalStateException(type.name() + " is nobody's right in " + scope));
    }

    private static Stream<Role> heldHere(CommandType type, Scope scope) {
        return type.rights().stream().filter(role -> scope.where(role).fits(role));
    }

    private static CommandType type(Command command) {
        return Catalogue.catalogue().command(command.catalogueName());
    }

    private static Optional<Mandate> mandate(
            Authority authority, MemberId actor, Role role, Scope scope, CommandType type, Instant moment) {
        return type.byDeputies()
                ? authority.mandate(actor, role, scope.where(role), moment)
                : authority.mandate(actor, role, scope.where(role));
    }

    private static Revision asked() {
        return Attempt.current().terms().revision();
    }

    private static Instant decidedAt(Asking asking, Mandate mandate, Instant now) {
        if (asking.decidedAt() == null) {
            return now.isBefore(mandate.since()) ? mandate.since() : now;
        }
        var said = asking.decidedAt().truncatedTo(ChronoUnit.MILLIS);
        if (said.isAfter(now.plus(AHEAD))) {
            throw when("decided-at.future", "Nothing is decided before its time: it is " + now + " now.");
        }
        if (said.isBefore(mandate.since())) {
            throw when("decided-at.before-mandate", "Your mandate began at " + mandate.since() + ".");
        }
        return said.isAfter(now) ? now : said;
    }

    private static RuntimeException when(String code, String message) {
        return Problem.of(422, code, "Not decided then", message)
                .withErrors(List.of(new Problem.FieldError("/decidedAt", code, message)))
                .exception();
    }

    private static void checkMeaning(Terms terms, Command command, CommandType type) {
        if (!terms.errors().isEmpty()) {
            throw Problem.invalid(terms.errors()).exception();
        }
        requireWhy(command, type.why() == Why.ALWAYS);
    }

    private record Exercised(Role role, Mandate mandate) {}

    private static DecisionMetadata metadata(
            Asking asking, Exercised exercised, Instant decidedAt, @Nullable String cause) {
        var role = exercised.role();
        return new DecisionMetadata(
                asking.actor().value(),
                role,
                Owner.of(role),
                List.of(new Decider(asking.actor(), role, exercised.mandate().standingInFor())),
                decidedAt,
                asking.commandId(),
                asking.commandId(),
                cause);
    }
}

package dev.throughline.command.request;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Decisions;
import dev.throughline.command.dispatch.Expected;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.NeverAsked;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.Catalogue;
import dev.throughline.events.FactAddress;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;
import dev.throughline.events.request.AskedFact;
import dev.throughline.events.request.Wanted;
import dev.throughline.log.EventLog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Takes the decisions about requests; what is granted is decided by its own handler, in the same commit. */
@Component
final class RequestDecisions implements DecisionHandler {

    /** The form of every command's components; a command that changes its own gets the next one, and a reader of this. */
    private static final int REVISION = 1;

    private final Aggregates<Request> requests;
    private final Decisions decisions;
    private final EventLog log;
    private final Gate gate;

    RequestDecisions(Repositories repositories, Decisions decisions, EventLog log, Gate gate) {
        this.requests = repositories.of(Request.class, Request::new, RequestState.FOLD);
        this.decisions = decisions;
        this.log = log;
        this.gate = gate;
    }

    @CommandHandler
    void handle(AskForDecision command) {
        var asked = command.asked().command();
        var name = asked.catalogueName();
        require(new OnlyWhatCanWait(name, !(asked instanceof NeverAsked)));
        var right = decisions.rightTo(
                asked, command.asked().revision(), command.asked().errors());
        gate.judge(command, Scope.workspace());
        require(new OnlyOthersDecisions(name, right), new OnlyWhatCanWait(name, right.owner() != Role.CONTRIBUTOR));
        var kept = Wanted.of(name, REVISION, asked);
        requests.create(() -> Request.asked(command, kept, right, Scopes.written(right.scope())));
    }

    /** The last event is the grant, and the one that is answered; before it stands what was granted. */
    @CommandHandler
    void handle(GrantRequest command) {
        var request = judged(command);
        request.execute(Request::requireOpen);
        var requested = request.invoke(it -> it.state().requested());
        decisions.grant(
                decisions.command(
                        requested.command().name(), requested.command().whole()),
                seen(requested.facts()),
                log.readStream(command.request().stream(), 0).getFirst().id());
        judge(command, request);
        request.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(DeclineRequest command) {
        judged(command).execute(it -> it.decide(command));
    }

    private Aggregate<Request> judged(RequestCommand command) {
        var request = requests.load(command.request().stream(), command.request());
        judge(command, request);
        return request;
    }

    /** As whoever may take the decision itself, today. */
    private void judge(RequestCommand command, Aggregate<Request> request) {
        var requested = request.invoke(it -> it.state().requested());
        var scope = Scopes.read(requested.owner(), requested.scope());
        var rights = Catalogue.catalogue().command(requested.command().name()).rights();
        gate.judge(
                command,
                scope,
                List.of(state(command.request())),
                role -> rights.contains(role) && scope.where(role).fits(role));
    }

    private Expected state(RequestId request) {
        return gate.expected(FactAddress.of(request, "state"), request.stream());
    }

    private static Map<FactAddress, Revision> seen(List<AskedFact> facts) {
        return facts.stream().collect(Collectors.toUnmodifiableMap(AskedFact::fact, RequestDecisions::revision));
    }

    private static Revision revision(AskedFact fact) {
        var then = fact.revision();
        return then == null ? Revision.NEVER : Revision.at(then);
    }
}

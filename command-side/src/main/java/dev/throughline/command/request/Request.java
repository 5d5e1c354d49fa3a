package dev.throughline.command.request;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.dispatch.Right;
import dev.throughline.events.request.AskedFact;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestDeclined;
import dev.throughline.events.request.RequestGranted;
import dev.throughline.events.request.Wanted;

/** One request: answered once. */
final class Request extends EventSourced<RequestState> {

    Request() {
        super(RequestState.FOLD);
    }

    /**
     * @param asked what is asked for, as it is kept
     * @param scope within what the right is held, as it is kept
     */
    static Request asked(AskForDecision command, Wanted asked, Right right, String scope) {
        var request = new Request();
        request.apply(new DecisionRequested(
                command.request(),
                asked,
                right.owner(),
                scope,
                right.facts().stream()
                        .map(held -> new AskedFact(held.fact(), held.revision()))
                        .toList(),
                command.why()));
        return request;
    }

    /** Before what it asks for is judged: whoever answers late is told so, and not that the facts have changed. */
    void requireOpen() {
        require(new OnlyOpenRequests(state().requested().request(), state().status()));
    }

    void decide(GrantRequest command) {
        requireOpen();
        var asked = state().requested();
        apply(new RequestGranted(command.request(), asked.owner(), asked.scope(), command.why()));
    }

    void decide(DeclineRequest command) {
        requireOpen();
        var asked = state().requested();
        apply(new RequestDeclined(command.request(), asked.owner(), asked.scope(), command.why()));
    }
}

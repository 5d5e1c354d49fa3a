package dev.throughline.command.redaction;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.EventPosition;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import dev.throughline.log.axon.CommitContext;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Takes the decision to redact, and has the log do it in the same commit. */
@Component
final class RedactionDecisions implements DecisionHandler {

    private final Aggregates<Redacted> redacted;
    private final EventLog log;
    private final Streams streams;
    private final Gate gate;

    RedactionDecisions(Repositories repositories, EventLog log, Streams streams, Gate gate) {
        this.redacted = repositories.of(Redacted.class, Redacted::new, Redacted.FOLD);
        this.log = log;
        this.streams = streams;
        this.gate = gate;
    }

    /** What is kept of states was made of the words, so it is dropped before the answer is out. */
    @CommandHandler
    void handle(RedactEvent command) {
        var before = redacted.find(command.position().stream());
        gate.judge(command, Scope.workspace());
        var event = recorded(command.position());
        var payload = new Payload(event);
        if (before.isEmpty()) {
            var redaction = new Redaction(command.position().number(), payload.without(command.fields()));
            CommitContext.current().redact(redaction);
            redacted.create(() -> Redacted.by(command, redaction.hash()));
        }
        Rules.require(new NoSecondRedaction(command.position(), before.isPresent()));
        CurrentUnitOfWork.get().afterCommit(done -> streams.forget(event.stream()));
    }

    private RecordedEvent recorded(EventPosition position) {
        return log.read(position.number() - 1, 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                                "/position", "position.unknown", "Nothing is recorded at position " + position + ".")
                        .exception());
    }
}

package dev.throughline.command.reversal;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Decisions;
import dev.throughline.command.dispatch.Decoding;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.reversal.Reversal.Before;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.EventPosition;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.axon.CommitContext;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Takes the decision to go back on another: whoever owns that one. What nobody can revert is refused whoever asks; else the
 * command that restores what was before is judged by its own handler, and recorded as caused by the decision it goes back on.
 * The commit is guarded on their stream, so that nobody's later decision is taken for the one to go back on, and on nobody
 * taking words out of what it goes back to.
 */
@Component
final class ReversalDecisions implements DecisionHandler {

    private final List<Reversal> reversals;
    private final Decisions decisions;
    private final EventLog log;
    private final Gate gate;

    ReversalDecisions(List<Reversal> reversals, Decisions decisions, EventLog log, Gate gate) {
        this.reversals = reversals;
        this.decisions = decisions;
        this.log = log;
        this.gate = gate;
    }

    @CommandHandler
    void handle(RevertDecision command) {
        var position = command.position();
        var reverted = Reverted.at(position, log);
        var stream = reverted.recorded().stream();
        CommitContext.current().guard(stream, reverted.stream().getLast().version());
        var before = reverted.before();
        Rules.require(
                new OnlyRevertibleDecisions(position, reverted.type()),
                new NoSettledDecision(position, reverted.type(), reverted.metadata()),
                new NoFirstDecision(position, reverted.fact(), before.isEmpty()));
        gate.judgeOwners(
                command,
                reverted.metadata().role(),
                reverted.author(),
                stream,
                List.of(gate.expected(reverted.fact(), stream)));
        var then = before.orElseThrow();
        Rules.require(
                new NoSupersededDecision(
                        position,
                        reverted.fact(),
                        reverted.after().map(RecordedEvent::position).orElse(null)),
                new NoRedactedWords(position, then.position(), then.redactedBy() != null));
        CommitContext.current().guard(new EventPosition(then.position()).stream(), Guard.ABSENT);
        decisions.revert(
                restoring(command, reverted, new Before(Decoding.event(then), then.version())),
                reverted.recorded().id());
    }

    private Command restoring(RevertDecision command, Reverted reverted, Before before) {
        return reversals.stream()
                .map(each -> each.restoring(reverted.event(), before, command.why()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody knows how to revert a " + reverted.type().name()));
    }
}

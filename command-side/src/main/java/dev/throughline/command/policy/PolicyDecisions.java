package dev.throughline.command.policy;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Decisions;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.EffectId;
import dev.throughline.events.FactAddress;
import dev.throughline.events.policy.PolicyEvent;
import dev.throughline.log.axon.CommitContext;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what policies have on record, and has a parked effect tried again. */
@Component
final class PolicyDecisions implements DecisionHandler {

    private final Aggregates<PolicyRecord> records;
    private final List<Policy<?>> policies;
    private final ParkedEffects parked;
    private final Streams streams;
    private final Decisions decisions;
    private final Gate gate;

    PolicyDecisions(
            Repositories repositories,
            List<Policy<?>> policies,
            ParkedEffects parked,
            Streams streams,
            Decisions decisions,
            Gate gate) {
        this.records = repositories.of(PolicyRecord.class, PolicyRecord::new, PolicyState.FOLD);
        this.policies = policies;
        this.parked = parked;
        this.streams = streams;
        this.decisions = decisions;
        this.gate = gate;
    }

    @CommandHandler
    void handle(ParkEffect command) {
        note(command, PolicyRecord.parked(command));
    }

    @CommandHandler
    void handle(RemindTurn command) {
        note(command, PolicyRecord.reminded(command));
    }

    @CommandHandler
    void handle(EscalateTurn command) {
        note(command, PolicyRecord.escalated(command));
    }

    @CommandHandler
    void handle(BringBackDecision command) {
        note(command, PolicyRecord.broughtBack(command));
    }

    /** One commit: what the effect decides, owned as its cause is, and the retry, which is the last and is answered. */
    @CommandHandler
    void handle(RetryEffect command) {
        var policy = policyOf(command.effect());
        var stream = policy.id().stream();
        var record = records.load(stream, command.effect());
        gate.judge(command, Scope.workspace(), FactAddress.of(command.effect(), "state"), stream);
        record.execute(it -> it.check(command));
        var commit = CommitContext.current();
        var effect = parked.find(policy, command.effect());
        decisions.decide(
                effect.command(),
                Asking.because(effect.cause().as(policy.id(), null), commit.commandId(), commit.request()));
        record.execute(it -> it.decide(policy.id(), command));
    }

    private Policy<?> policyOf(EffectId effect) {
        return policies.stream()
                .filter(policy -> streams.look(PolicyState.FOLD, policy.id().stream())
                        .filter(known -> known.state().knows(effect))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Aggregates.unknown(effect).exception());
    }

    /** Whose decision it is, the cause says. */
    private void note(PolicyCommand command, PolicyEvent event) {
        var record = records.find(event.stream());
        gate.judge(command, Scope.workspace());
        record.ifPresentOrElse(
                begun -> begun.execute(it -> it.note(event)), () -> records.create(() -> PolicyRecord.begun(event)));
    }
}

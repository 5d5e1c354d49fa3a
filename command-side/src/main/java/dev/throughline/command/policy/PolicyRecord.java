package dev.throughline.command.policy;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.PolicyId;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.policy.PolicyEvent;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;

/** What a policy has on record beside the decisions that it takes in its causes' stead. */
final class PolicyRecord extends EventSourced<PolicyState> {

    PolicyRecord() {
        super(PolicyState.FOLD);
    }

    static PolicyRecord begun(PolicyEvent first) {
        var begun = new PolicyRecord();
        begun.apply(first);
        return begun;
    }

    void note(PolicyEvent next) {
        apply(next);
    }

    /** Whether it may be tried again; what comes of it is decided elsewhere. */
    void check(RetryEffect command) {
        Rules.require(new OnlyParkedEffects(command.effect(), state().parked().contains(command.effect())));
    }

    void decide(PolicyId policy, RetryEffect command) {
        apply(new EffectRetried(policy, command.effect(), command.why()));
    }

    static EffectParked parked(ParkEffect command) {
        return new EffectParked(
                command.policy(),
                command.effect(),
                command.command(),
                command.about(),
                command.code(),
                command.reason(),
                command.why());
    }

    static TurnReminded reminded(RemindTurn command) {
        return new TurnReminded(command.policy(), command.about(), command.by(), command.escalatesOn(), command.why());
    }

    static TurnEscalated escalated(EscalateTurn command) {
        return new TurnEscalated(command.policy(), command.about(), command.why());
    }

    static DecisionBroughtBack broughtBack(BringBackDecision command) {
        return new DecisionBroughtBack(command.policy(), command.about(), command.role(), command.on(), command.why());
    }
}

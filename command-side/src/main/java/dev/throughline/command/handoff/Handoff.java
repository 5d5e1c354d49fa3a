package dev.throughline.command.handoff;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffProposed;
import java.time.LocalDate;

/** What may be decided next about one feature offered to one project: answered once, and proposed again if declined. */
final class Handoff extends EventSourced<HandoffState> {

    Handoff() {
        super(HandoffState.FOLD);
    }

    static Handoff proposed(ProposeHandoff command, OfferedFeature offered) {
        var handoff = new Handoff();
        handoff.propose(command, offered);
        return handoff;
    }

    /** Proposes it again. */
    void decide(ProposeHandoff command, OfferedFeature offered) {
        require(new NoOpenHandoff(command.handoff(), state().status()));
        propose(command, offered);
    }

    /** @param milestoneDue the day on which the milestone named is due */
    void decide(AcceptHandoff command, LocalDate milestoneDue) {
        require(
                new OnlyUnansweredHandoffs(command.handoff(), state().status()),
                new NoCommitmentBeforeItsMilestone(command.milestone(), milestoneDue, command.committedDate()),
                new NoCommitmentAfterWanted(state().wantedBy(), command.committedDate()));
        apply(new HandoffAccepted(command.handoff(), command.milestone(), command.committedDate(), command.why()));
    }

    void decide(DeclineHandoff command) {
        require(new OnlyUnansweredHandoffs(command.handoff(), state().status()));
        apply(new HandoffDeclined(command.handoff(), command.why()));
    }

    private void propose(ProposeHandoff command, OfferedFeature offered) {
        var feature = command.handoff().feature();
        require(
                new OnlyTheCurrentDefinition(feature, command.definitionVersion(), offered.definitionVersion()),
                new OnlyCriteriaOfTheDefinition(feature, command.criteria(), offered.criteria()));
        apply(new HandoffProposed(
                command.handoff(),
                command.definitionVersion(),
                command.criteria(),
                offered.priority(),
                command.wantedBy(),
                command.answerBy(),
                command.why()));
    }
}

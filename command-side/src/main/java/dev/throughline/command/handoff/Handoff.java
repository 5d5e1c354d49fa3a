package dev.throughline.command.handoff;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.HandoffId;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
import java.time.LocalDate;

/**
 * What may be decided next about one feature offered to one project: proposed, clarified, answered once, delivered, and
 * signed off; proposed again when that is closed.
 */
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

    void decide(RequestClarification command) {
        requireUnanswered(command.handoff());
        apply(new ClarificationRequested(command.handoff(), command.question(), command.why()));
    }

    void decide(GiveClarification command) {
        require(new OnlyOpenQuestions(command.handoff(), state().status()));
        apply(new ClarificationGiven(command.handoff(), command.answer(), command.why()));
    }

    /** @param milestoneDue the day on which the milestone named is due */
    void decide(AcceptHandoff command, LocalDate milestoneDue) {
        requireUnanswered(command.handoff());
        require(
                new NoCommitmentBeforeItsMilestone(command.milestone(), milestoneDue, command.committedDate()),
                new NoCommitmentAfterWanted(state().wantedBy(), command.committedDate()));
        apply(new HandoffAccepted(command.handoff(), command.milestone(), command.committedDate(), command.why()));
    }

    void decide(DeclineHandoff command) {
        requireUnanswered(command.handoff());
        apply(new HandoffDeclined(command.handoff(), command.why()));
    }

    void decide(WithdrawHandoff command) {
        require(new OnlyUndeliveredHandoffs(command.handoff(), state().status()));
        apply(new HandoffWithdrawn(command.handoff(), command.why()));
    }

    void decide(ConfirmWindDown command) {
        require(new OnlyWithdrawnWork(command.handoff(), state().status()));
        apply(new WindDownConfirmed(command.handoff(), command.why()));
    }

    void decide(ReportDelivery command) {
        var reported = command.criteria().stream().map(Evidence::id).toList();
        require(
                new OnlyHandoffsInDelivery(command.handoff(), state().status()),
                OnlyKnownCriteria.covered(command.handoff(), reported, state().criteria()),
                new NoCriterionLeftOut(command.handoff(), reported, state().criteria()));
        apply(new DeliveryReported(command.handoff(), command.criteria(), command.why()));
    }

    void decide(AcceptDelivery command) {
        require(
                new OnlyReportedDeliveries(command.handoff(), state().status()),
                OnlyKnownCriteria.covered(command.handoff(), command.criteria(), state().criteria()),
                new NoCriterionUnticked(command.handoff(), command.criteria(), state().criteria()));
        apply(new DeliveryAccepted(command.handoff(), command.criteria(), command.why()));
    }

    void decide(RejectDelivery command) {
        require(new OnlyReportedDeliveries(command.handoff(), state().status()));
        apply(new DeliveryRejected(command.handoff(), command.why()));
    }

    private void requireUnanswered(HandoffId handoff) {
        require(
                new NoAnswerToAnOpenQuestion(handoff, state().status()),
                new OnlyUnansweredHandoffs(handoff, state().status()));
    }

    private void propose(ProposeHandoff command, OfferedFeature offered) {
        var feature = command.handoff().feature();
        require(
                new OnlyTheCurrentDefinition(feature, command.definitionVersion(), offered.definitionVersion()),
                OnlyKnownCriteria.defined(feature, command.criteria(), offered.criteria()));
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

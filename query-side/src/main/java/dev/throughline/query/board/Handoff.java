package dev.throughline.query.board;

import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Role;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.query.fold.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * A handoff as it stands.
 *
 * @param state null before it was proposed
 * @param since when it came to that state, by the log's time
 * @param sincePosition the event that brought it there
 * @param proposal what is proposed; the latest, where it was proposed again
 * @param proposed where that stands in the log
 * @param commitment what was agreed; null unless accepted since that proposal
 * @param selfSettled whether it was proposed and accepted in one
 * @param windingDown whether it was withdrawn from work that is not confirmed to have ended
 * @param accepted every criterion whose delivery was ever accepted in it
 */
public record Handoff(
        HandoffId id,
        @Nullable State state,
        Instant since,
        long sincePosition,
        @Nullable HandoffProposed proposal,
        Recorded proposed,
        @Nullable HandoffAccepted commitment,
        boolean selfSettled,
        boolean windingDown,
        PSet<CriterionId> accepted) {

    /** Where a handoff stands. */
    public enum State {
        /** Waits for the project manager's answer. */
        PROPOSED,
        /** Waits for the product manager's answer to a question. */
        CLARIFYING,
        /** The project manager delivers. */
        ACCEPTED,
        /** Waits for the product manager's word on the delivery. */
        DELIVERED,
        /** The delivery was accepted; it may be proposed again. */
        DONE,
        /** Waits on nobody; it may be proposed again. */
        DECLINED,
        /** Taken back; where the project had accepted it, it waits for the end of the work to be confirmed. */
        WITHDRAWN;

        /** Whether the project took it on, and didn't lose it again. */
        public boolean wasAccepted() {
            return this == ACCEPTED || this == DELIVERED || this == DONE;
        }

        /** Whether a day can still be missed. */
        boolean underWay() {
            return this == PROPOSED || this == CLARIFYING || this == ACCEPTED;
        }
    }

    /** What somebody is to do. */
    public enum Act {
        ANSWER_HANDOFF,
        CLARIFY,
        DELIVER,
        SIGN_OFF,
        WIND_DOWN,
        /** Not about the handoff itself: it was escalated, and somebody is to see to the answer. */
        SEE_TO_ANSWER,
        /** Not about a handoff: a decision has come back. */
        LOOK_AGAIN,
        /** Not about a handoff: a policy's effect was refused. */
        RETRY_EFFECT,
        /** Not about a handoff: grant or decline what somebody asks for. */
        ANSWER_REQUEST
    }

    /** @param commandId equal for what was recorded with it */
    record Recorded(long position, String commandId) {}

    /**
     * What the handoff waits for: a role, so that a change of its holder moves no clock.
     *
     * @param by the day by which it is asked for; null where none is
     */
    record Waiting(Role role, Act act, @Nullable LocalDate by) {}

    static Handoff none(HandoffId id) {
        return new Handoff(
                id, null, Instant.EPOCH, 0, null, new Recorded(0, ""), null, false, false, HashTreePSet.empty());
    }

    /** Whether nothing is to be done about it any more, unless it is proposed again. */
    public boolean closed() {
        return waiting() == null;
    }

    /** What it waits for; null where it waits for nobody. A question holds up the answer, which is asked for by its day. */
    @Nullable
    Waiting waiting() {
        LocalDate answerBy = proposal == null ? null : proposal.answerBy();
        return switch (state) {
            case PROPOSED -> new Waiting(Role.PROJECT_MANAGER, Act.ANSWER_HANDOFF, answerBy);
            case CLARIFYING -> new Waiting(Role.PRODUCT_MANAGER, Act.CLARIFY, answerBy);
            case ACCEPTED ->
                new Waiting(Role.PROJECT_MANAGER, Act.DELIVER, commitment == null ? null : commitment.committedDate());
            case DELIVERED -> new Waiting(Role.PRODUCT_MANAGER, Act.SIGN_OFF, null);
            case WITHDRAWN -> windingDown ? new Waiting(Role.PROJECT_MANAGER, Act.WIND_DOWN, null) : null;
            case DONE, DECLINED -> null;
            case null -> null;
        };
    }

    Handoff proposedIn(Decision decision, HandoffProposed proposal) {
        Recorded recorded = new Recorded(decision.position(), decision.commandId());
        return new Handoff(
                id,
                State.PROPOSED,
                decision.recordedAt(),
                decision.position(),
                proposal,
                recorded,
                null,
                false,
                false,
                accepted);
    }

    Handoff acceptedIn(Decision decision, HandoffAccepted commitment) {
        boolean inOne = decision.commandId().equals(proposed.commandId());
        return new Handoff(
                id,
                State.ACCEPTED,
                decision.recordedAt(),
                decision.position(),
                proposal,
                proposed,
                commitment,
                inOne,
                false,
                accepted);
    }

    Handoff withdrawnIn(Decision decision) {
        return in(State.WITHDRAWN, decision, state == State.ACCEPTED, accepted);
    }

    Handoff doneIn(Decision decision, Collection<CriterionId> criteria) {
        return in(State.DONE, decision, false, accepted.plusAll(criteria));
    }

    Handoff in(State next, Decision decision) {
        return in(next, decision, false, accepted);
    }

    private Handoff in(State next, Decision decision, boolean winding, PSet<CriterionId> met) {
        return new Handoff(
                id,
                next,
                decision.recordedAt(),
                decision.position(),
                proposal,
                proposed,
                commitment,
                selfSettled,
                winding,
                met);
    }
}

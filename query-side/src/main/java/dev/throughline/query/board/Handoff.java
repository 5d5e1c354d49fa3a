package dev.throughline.query.board;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Role;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffProposed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as it stands.
 *
 * @param state null before it was proposed
 * @param since when it came to that state, by the log's time
 * @param sincePosition the event that brought it there
 * @param proposal what is proposed; the latest, where it was proposed again
 * @param commitment what was agreed; null unless accepted
 */
public record Handoff(
        HandoffId id,
        @Nullable State state,
        Instant since,
        long sincePosition,
        @Nullable HandoffProposed proposal,
        @Nullable HandoffAccepted commitment) {

    /** Where a handoff stands. */
    public enum State {
        /** Waits for the project manager's answer. */
        PROPOSED,
        /** The project manager delivers. */
        ACCEPTED,
        /** Waits on nobody; it may be proposed again. */
        DECLINED
    }

    /** What somebody is to do. */
    public enum Act {
        ANSWER_HANDOFF,
        DELIVER
    }

    /**
     * What the handoff waits for: a role, so that a change of its holder moves no clock.
     *
     * @param by the day by which it is asked for; null where none is
     */
    record Waiting(Role role, Act act, @Nullable LocalDate by) {}

    static Handoff none(HandoffId id) {
        return new Handoff(id, null, Instant.EPOCH, 0, null, null);
    }

    /** What it waits for; null where it waits for nobody. */
    @Nullable
    Waiting waiting() {
        return switch (state) {
            case PROPOSED ->
                new Waiting(Role.PROJECT_MANAGER, Act.ANSWER_HANDOFF, proposal == null ? null : proposal.answerBy());
            case ACCEPTED ->
                new Waiting(Role.PROJECT_MANAGER, Act.DELIVER, commitment == null ? null : commitment.committedDate());
            case DECLINED -> null;
            case null -> null;
        };
    }
}

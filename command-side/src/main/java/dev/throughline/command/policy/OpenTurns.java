package dev.throughline.command.policy;

import dev.throughline.events.HandoffId;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The turns that an answer is asked for by a day, and what was done about them. Immutable.
 *
 * @param byHandoff what waits for an answer, by handoff
 */
record OpenTurns(PMap<HandoffId, Turn> byHandoff) {

    static final OpenTurns NONE = new OpenTurns(HashTreePMap.empty());

    /**
     * @param began the event that began it
     * @param by the day by which an answer is asked for
     * @param reminded the reminder; null before it
     * @param escalated whether it was brought before the workspace owners
     */
    record Turn(Happened began, LocalDate by, @Nullable Happened reminded, boolean escalated) {}

    OpenTurns after(Happened happened) {
        return switch (happened.event()) {
            case HandoffProposed proposed ->
                proposed.answerBy() == null
                        ? without(proposed.handoff())
                        : with(proposed.handoff(), new Turn(happened, proposed.answerBy(), null, false));
            case ClarificationRequested asked -> again(asked.handoff(), happened);
            case ClarificationGiven given -> again(given.handoff(), happened);
            case HandoffEvent answered -> without(answered.handoff());
            case TurnReminded reminded -> {
                var handoff = new HandoffId(reminded.about().value());
                var turn = byHandoff.get(handoff);
                yield turn == null ? this : with(handoff, new Turn(turn.began(), turn.by(), happened, false));
            }
            case TurnEscalated escalated -> {
                var handoff = new HandoffId(escalated.about().value());
                var turn = byHandoff.get(handoff);
                yield turn == null ? this : with(handoff, new Turn(turn.began(), turn.by(), turn.reminded(), true));
            }
            default -> this;
        };
    }

    private OpenTurns with(HandoffId handoff, Turn turn) {
        return new OpenTurns(byHandoff.plus(handoff, turn));
    }

    /** The turn passes to the other role and is a turn of its own; the day stays. */
    private OpenTurns again(HandoffId handoff, Happened happened) {
        var turn = byHandoff.get(handoff);
        return turn == null ? this : with(handoff, new Turn(happened, turn.by(), null, false));
    }

    private OpenTurns without(HandoffId handoff) {
        return byHandoff.containsKey(handoff) ? new OpenTurns(byHandoff.minus(handoff)) : this;
    }
}

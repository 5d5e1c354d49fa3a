package dev.throughline.query.turns;

import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits on the reader, and what the reader waits for.
 *
 * @param mine what is asked of them: overdue first, then oldest
 * @param delivering what they agreed to deliver
 * @param waitingFor what others are to do that they asked for, or that is asked for in a role of theirs
 * @param changed what others decided since the position that was asked for; null where none was
 */
public record TurnsAnswer(
        long position,
        List<OpenTurn> mine,
        List<OpenTurn> delivering,
        List<OpenTurn> waitingFor,
        @Nullable Changed changed,
        @Nullable Broken broken) {

    /**
     * What others decided, newest first.
     *
     * @param since the position after which it begins
     * @param count how many there are
     * @param items the newest of them
     */
    public record Changed(long since, int count, List<DecisionAnswer> items) {}
}

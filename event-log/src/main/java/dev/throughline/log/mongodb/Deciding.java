package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Inserts a batch, until it is decided what became of it. An insertion whose answer was lost may still take effect, now or
 * later; so it is sent again, unchanged, at the same positions, until each of them holds something that a majority has: ours
 * or another's. To look and find nothing there decides nothing.
 */
final class Deciding {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final CommitCollection commits;
    private final Patience patience;

    Deciding(CommitCollection commits, Patience patience) {
        this.commits = commits;
        this.patience = patience;
    }

    /** How long whoever waits for a decision is let wait for it. */
    interface Patience {

        /**
         * Waits before the next attempt.
         *
         * @return false if the log closes and there is no time left
         */
        boolean pause(Duration duration, RuntimeException reason);
    }

    /**
     * Returns when nothing of the batch is undecided any more.
     *
     * @throws dev.throughline.log.OutcomeUnknown if the log closes before
     */
    Decision decide(List<Link> batch) {
        int won = 0;
        boolean unclear = false;
        Duration pause = FIRST_PAUSE;
        while (won < batch.size()) {
            RuntimeException reason;
            switch (commits.insert(batch.subList(won, batch.size()))) {
                case Attempt.Done() -> {
                    return new Decision(batch.size(), null);
                }
                case Attempt.Cut(int at) -> {
                    won += at;
                    if (!unclear) {
                        return new Decision(won, null);
                    }
                    Standing standing = standing(batch.get(won).commit());
                    if (standing == Standing.ANOTHERS) {
                        return new Decision(won, null);
                    }
                    if (standing == Standing.OURS) {
                        won++;
                        continue;
                    }
                    reason = new LogUnavailable("Nothing stands where something was in the way", null);
                }
                case Attempt.Refused(int at, RuntimeException refusal) -> {
                    won += at;
                    if (!unclear) {
                        return new Decision(won, refusal);
                    }
                    reason = refusal;
                }
                case Attempt.Unclear(RuntimeException silence) -> {
                    unclear = true;
                    reason = silence;
                }
            }
            if (!patience.pause(pause, reason)) {
                return new Decision(won, reason);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return new Decision(won, null);
    }

    private enum Standing {
        OURS,
        ANOTHERS,
        UNDECIDED
    }

    /** What stands in the place of ours, as far as a majority holds it. A hash is equal only where all that is hashed is. */
    private Standing standing(Commit ours) {
        try {
            Optional<Commit> there = commits.at(ours.position());
            return there.map(commit -> commit.hash().equals(ours.hash()) ? Standing.OURS : Standing.ANOTHERS)
                    .orElse(Standing.UNDECIDED);
        } catch (LogUnavailable | MongoException e) {
            return Standing.UNDECIDED;
        }
    }
}

package dev.throughline.command.project;

import dev.throughline.events.MilestoneId;
import java.time.LocalDate;

/**
 * A milestone as it stands.
 *
 * @param id its id
 * @param name what it is called
 * @param due its day
 * @param state whether it is still ahead
 */
public record Milestone(MilestoneId id, String name, LocalDate due, State state) {

    /** What became of a milestone. */
    public enum State {
        OPEN,
        REACHED,
        DROPPED
    }

    /** Whether it is still ahead: neither reached nor dropped. */
    public boolean open() {
        return state == State.OPEN;
    }

    Milestone movedTo(LocalDate day) {
        return new Milestone(id, name, day, state);
    }

    Milestone in(State then) {
        return new Milestone(id, name, due, then);
    }
}

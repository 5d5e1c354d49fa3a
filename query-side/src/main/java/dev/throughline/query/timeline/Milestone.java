package dev.throughline.query.timeline;

import dev.throughline.events.FeatureId;
import dev.throughline.events.MilestoneId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands.
 *
 * @param firstDue the day that it was due at first
 * @param due the day that it is due now
 * @param features the features meant for it, in the order given
 * @param state whether it is still ahead
 * @param reached the day on which it was reached; null unless it was
 */
public record Milestone(
        MilestoneId id,
        String name,
        LocalDate firstDue,
        LocalDate due,
        List<FeatureId> features,
        State state,
        @Nullable LocalDate reached) {

    /** What became of a milestone. */
    public enum State {
        OPEN,
        REACHED,
        DROPPED
    }

    public Milestone {
        features = List.copyOf(features);
    }

    /** Whether it is still ahead: neither reached nor dropped. */
    public boolean open() {
        return state == State.OPEN;
    }

    Milestone movedTo(LocalDate day) {
        return new Milestone(id, name, firstDue, day, features, state, reached);
    }

    Milestone reachedOn(LocalDate day) {
        return new Milestone(id, name, firstDue, due, features, State.REACHED, day);
    }

    Milestone dropped() {
        return new Milestone(id, name, firstDue, due, features, State.DROPPED, null);
    }
}

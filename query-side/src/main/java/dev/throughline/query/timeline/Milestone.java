package dev.throughline.query.timeline;

import dev.throughline.events.FeatureId;
import dev.throughline.events.MilestoneId;
import java.time.LocalDate;
import java.util.List;

/**
 * A milestone as it stands.
 *
 * @param firstDue the day that it was due at first
 * @param due the day that it is due now
 * @param features the features meant for it, in the order given
 */
public record Milestone(MilestoneId id, String name, LocalDate firstDue, LocalDate due, List<FeatureId> features) {

    public Milestone {
        features = List.copyOf(features);
    }

    Milestone movedTo(LocalDate day) {
        return new Milestone(id, name, firstDue, day, features);
    }
}

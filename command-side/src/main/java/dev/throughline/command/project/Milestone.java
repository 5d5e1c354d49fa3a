package dev.throughline.command.project;

import dev.throughline.events.MilestoneId;
import java.time.LocalDate;

/**
 * A milestone as it stands.
 *
 * @param id its id
 * @param name what it is called
 * @param due its day
 */
public record Milestone(MilestoneId id, String name, LocalDate due) {

    Milestone movedTo(LocalDate day) {
        return new Milestone(id, name, day);
    }
}

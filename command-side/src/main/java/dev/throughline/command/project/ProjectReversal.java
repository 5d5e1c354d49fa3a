package dev.throughline.command.project;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.reversal.Reversal;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.Rationale;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.ProjectScheduled;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes back to the days that a project or a milestone had before. */
@Component
final class ProjectReversal implements Reversal {

    @Override
    public Optional<Command> restoring(DomainEvent decided, Before before, Rationale why) {
        if (decided instanceof MilestoneRescheduled moved) {
            return Optional.of(new RescheduleMilestone(moved.milestone(), moved.from(), why));
        }
        return decided instanceof ProjectScheduled && before.event() instanceof ProjectScheduled then
                ? Optional.of(new ScheduleProject(then.project(), new Schedule(then.start(), then.end()), why))
                : Optional.empty();
    }
}

package dev.throughline.command.project;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectScheduled;

/** What may be decided next about a project: whatever is decided, every milestone lies within the schedule. */
public final class Project extends EventSourced<ProjectState> {

    Project() {
        super(ProjectState.FOLD);
    }

    static Project chartered(CharterProject command) {
        var project = new Project();
        project.apply(new ProjectChartered(
                command.project(),
                command.name(),
                command.objective(),
                command.successCriteria(),
                command.approach(),
                command.kind(),
                command.why()));
        return project;
    }

    void decide(ScheduleProject command) {
        var then = command.schedule();
        require(
                new NoUnchangedSchedule(state().schedule(), then),
                new NoMilestoneLeftOutside(then, state().milestones().values()));
        apply(new ProjectScheduled(command.project(), then.start(), then.end(), command.why()));
    }

    void decide(ScheduleMilestone command) {
        require(new OnlyDatesWithinTheSchedule(state().schedule(), command.due()));
        var next = MilestoneId.of(command.project(), state().milestones().size() + 1);
        apply(new MilestoneScheduled(next, command.name(), command.due(), command.features(), command.why()));
    }

    void decide(RescheduleMilestone command) {
        var milestone = state().milestone(command.milestone()).orElseThrow();
        require(
                new NoUnchangedDue(milestone, command.due()),
                new OnlyDatesWithinTheSchedule(state().schedule(), command.due()));
        apply(new MilestoneRescheduled(command.milestone(), milestone.due(), command.due(), command.why()));
    }
}

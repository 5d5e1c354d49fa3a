package dev.throughline.command.project;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectScheduled;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.events.project.StatusReported;
import java.time.LocalDate;

/** What may be decided next about a project: whatever is decided, every open milestone lies within the schedule. */
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
                new NoMilestoneLeftOutside(
                        then,
                        state().milestones().values().stream()
                                .filter(Milestone::open)
                                .toList()));
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
                new OnlyOpenMilestones(milestone),
                new NoUnchangedDue(milestone, command.due()),
                new OnlyDatesWithinTheSchedule(state().schedule(), command.due()));
        apply(new MilestoneRescheduled(command.milestone(), milestone.due(), command.due(), command.why()));
    }

    /** @param today the day on which it is asked */
    void decide(ReachMilestone command, LocalDate today) {
        var milestone = state().milestone(command.milestone()).orElseThrow();
        require(new OnlyOpenMilestones(milestone), new OnlyDaysThatHaveCome(command.on(), today));
        apply(new MilestoneReached(command.milestone(), command.on(), command.why()));
    }

    void decide(DropMilestone command) {
        var milestone = state().milestone(command.milestone()).orElseThrow();
        require(new OnlyOpenMilestones(milestone));
        apply(new MilestoneDropped(command.milestone(), command.why()));
    }

    void decide(AddScopeItem command) {
        require(new NoSecondScopeItem(state().scope().values(), command.title(), command.feature()));
        var next = ScopeItemId.of(command.project(), state().scope().size() + 1);
        apply(new ScopeItemAdded(next, command.title(), command.feature(), command.why()));
    }

    void decide(RemoveScopeItem command) {
        require(new OnlyItemsInScope(state().scopeItem(command.scopeItem()).orElseThrow()));
        apply(new ScopeItemRemoved(command.scopeItem(), command.why()));
    }

    void decide(BaselineScope command) {
        var items = state().inScope();
        require(new NoEmptyBaseline(items), new NoUnchangedBaseline(state().baseline(), items));
        apply(new ScopeBaselined(command.project(), items, command.why()));
    }

    /** Every report is one, whatever the last one said. */
    void decide(ReportStatus command) {
        apply(new StatusReported(command.project(), command.status(), command.summary(), command.why()));
    }
}

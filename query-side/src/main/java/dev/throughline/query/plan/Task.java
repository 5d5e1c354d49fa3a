package dev.throughline.query.plan;

import dev.throughline.events.MemberId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskEdited;
import dev.throughline.events.plan.TaskPlanned;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A task as it stands.
 *
 * @param author who planned it
 * @param milestone before which it is to be done; null where it is for none
 * @param assignee who does it; null while nobody does
 * @param blocker what is in the way; null while nothing is
 * @param dependsOn those that it waits for, in the order in which that was decided
 * @param started when it was first said that work on it began; null before, and where that was never said
 * @param done when it was done; null while it isn't
 */
public record Task(
        TaskId id,
        MemberId author,
        String title,
        Discipline discipline,
        @Nullable ScopeItemId scopeItem,
        @Nullable MilestoneId milestone,
        @Nullable Integer estimateHours,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable MemberId assignee,
        State state,
        @Nullable Blocker blocker,
        PVector<TaskId> dependsOn,
        @Nullable Instant started,
        @Nullable Instant done) {

    /** How far a task is. */
    public enum State {
        PLANNED,
        STARTED,
        DONE,
        CANCELLED
    }

    /**
     * What is in the way of a task.
     *
     * @param technical whether it is a technical hurdle
     * @param threatensDate whether it threatens a committed date
     * @param since when it was said, by the log's time
     * @param sincePosition the event that said so
     */
    public record Blocker(String hurdle, boolean technical, boolean threatensDate, Instant since, long sincePosition) {}

    /** Whether there is still something to do. */
    public boolean open() {
        return state == State.PLANNED || state == State.STARTED;
    }

    static Task planned(TaskPlanned event) {
        return new Task(
                event.task(),
                event.author(),
                event.title(),
                event.discipline(),
                event.scopeItem(),
                event.milestone(),
                event.estimateHours(),
                event.start(),
                event.due(),
                null,
                State.PLANNED,
                null,
                TreePVector.empty(),
                null,
                null);
    }

    Task edited(TaskEdited event) {
        return new Task(
                id,
                author,
                event.title(),
                event.discipline(),
                event.scopeItem(),
                event.milestone(),
                event.estimateHours(),
                event.start(),
                event.due(),
                assignee,
                state,
                blocker,
                dependsOn,
                started,
                done);
    }

    Task assignedTo(MemberId member) {
        return with(member, state, blocker, dependsOn, started, done);
    }

    Task in(State then, Instant at) {
        return with(
                assignee,
                then,
                then == State.CANCELLED ? null : blocker,
                dependsOn,
                started == null && then == State.STARTED ? at : started,
                then == State.DONE ? at : null);
    }

    Task blockedBy(@Nullable Blocker hurdle) {
        return with(assignee, state, hurdle, dependsOn, started, done);
    }

    Task dependingOn(TaskId other) {
        return with(assignee, state, blocker, dependsOn.plus(other), started, done);
    }

    private Task with(
            @Nullable MemberId who,
            State how,
            @Nullable Blocker hurdle,
            PVector<TaskId> after,
            @Nullable Instant begun,
            @Nullable Instant ended) {
        return new Task(
                id,
                author,
                title,
                discipline,
                scopeItem,
                milestone,
                estimateHours,
                start,
                due,
                who,
                how,
                hurdle,
                after,
                begun,
                ended);
    }
}

package dev.throughline.command.plan;

import dev.throughline.events.MemberId;
import dev.throughline.events.TaskId;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * A task as it stands.
 *
 * @param id its id
 * @param author who planned it
 * @param plan what it is
 * @param assignee who does it; null while nobody does
 * @param state how far it is
 * @param blocked whether something is in the way
 * @param dependsOn those that it waits for
 */
record Task(
        TaskId id,
        MemberId author,
        TaskPlan plan,
        @Nullable MemberId assignee,
        State state,
        boolean blocked,
        PSet<TaskId> dependsOn) {

    /** How far a task is. */
    enum State {
        PLANNED,
        STARTED,
        DONE,
        CANCELLED
    }

    static Task planned(TaskId id, MemberId author, TaskPlan plan) {
        return new Task(id, author, plan, null, State.PLANNED, false, OrderedPSet.empty());
    }

    /** Whether there is still something to do. */
    boolean open() {
        return state == State.PLANNED || state == State.STARTED;
    }

    boolean isAssignedTo(MemberId member) {
        return member.equals(assignee);
    }

    Task as(TaskPlan then) {
        return new Task(id, author, then, assignee, state, blocked, dependsOn);
    }

    Task assignedTo(MemberId member) {
        return new Task(id, author, plan, member, state, blocked, dependsOn);
    }

    Task in(State then) {
        return new Task(id, author, plan, assignee, then, blocked, dependsOn);
    }

    Task blocked(boolean then) {
        return new Task(id, author, plan, assignee, state, then, dependsOn);
    }

    Task dependingOn(TaskId other) {
        return new Task(id, author, plan, assignee, state, blocked, dependsOn.plus(other));
    }
}

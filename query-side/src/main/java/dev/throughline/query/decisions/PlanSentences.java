package dev.throughline.query.decisions;

import dev.throughline.events.Decider;
import dev.throughline.events.MemberId;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.PlanEvent;
import dev.throughline.events.plan.TaskAssigned;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskCancelled;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskEdited;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskReopened;
import dev.throughline.events.plan.TaskStarted;
import dev.throughline.events.plan.TaskTaken;
import dev.throughline.events.plan.TaskUnblocked;
import dev.throughline.events.plan.TasksLinked;
import dev.throughline.query.answer.Reading;
import java.util.List;

/** What was decided about a work plan, in one short English sentence. */
final class PlanSentences {

    private final Reading reading;

    PlanSentences(Reading reading) {
        this.reading = reading;
    }

    /** @param deciders who decided it: who took a task because they were granted it did not decide that */
    String of(PlanEvent event, List<Decider> deciders) {
        String task = "“" + title(event.task()) + "”";
        return switch (event) {
            case TaskPlanned e -> "Planned the task “" + e.title() + "”";
            case TaskEdited e -> "Said anew what the task " + task + " is";
            case TaskCancelled e -> "Cancelled the task " + task;
            case TaskAssigned e -> given(task, e.member());
            case TaskTaken e ->
                deciders.stream().anyMatch(decider -> decider.member().equals(e.member()))
                        ? "Took the task " + task
                        : given(task, e.member());
            case TasksLinked e -> "Let the task " + task + " wait for “" + title(e.dependsOn()) + "”";
            case TaskStarted e -> "Started the task " + task;
            case TaskCompleted e -> "Completed the task " + task;
            case TaskReopened e -> "Reopened the task " + task;
            case TaskBlocked e -> "Said that the task " + task + " is blocked: " + Words.quoted(e.hurdle());
            case TaskUnblocked e -> "Unblocked the task " + task + ": " + Words.quoted(e.resolution());
        };
    }

    private String given(String task, MemberId member) {
        return "Gave the task " + task + " to " + reading.person(member.value()).name();
    }

    private String title(TaskId task) {
        return reading.facts(task.value())
                .latest("plan")
                .map(decided -> decided.value().path("title").asString())
                .orElse(task.value());
    }
}

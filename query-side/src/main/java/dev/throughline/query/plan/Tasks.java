package dev.throughline.query.plan;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Titles;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.resources.ResourceFold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tasks with who does them, what they wait for, and what is in the way. */
public final class Tasks {

    private static final List<String> FACTS = List.of("plan", "state", "assignee", "blocker");

    private final Reading reading;

    public Tasks(Reading reading) {
        this.reading = reading;
    }

    /** The project's tasks but the cancelled ones, in the order in which they were planned. */
    public List<TaskAnswer> of(ProjectId project) {
        return PlanFold.of(project, reading.snapshot()).stream()
                .map(this::answer)
                .toList();
    }

    OneTask one(TaskId id) {
        ProjectId project = id.project();
        Task task = PlanFold.task(id, reading.snapshot())
                .filter(found -> reading.maySee(Place.of(project)))
                .orElseThrow(() -> Unknown.is(id.value()));
        return new OneTask(
                reading.position(), answer(task), reading.named(project.value()), reading.broken(project.value()));
    }

    TaskAnswer answer(Task task) {
        return new TaskAnswer(
                task.id().value(),
                title(task),
                task.discipline(),
                reading.person(task.author().value()),
                task.scopeItem() == null ? null : task.scopeItem().value(),
                task.milestone() == null ? null : reading.named(task.milestone().value()),
                task.estimateHours(),
                task.start(),
                task.due(),
                task.assignee() == null ? null : reading.person(task.assignee().value()),
                task.assignee() == null
                        ? null
                        : isAllocated(task.assignee(), task.id().project()),
                task.state(),
                task.blocker() == null ? null : blocker(task.blocker(), task.id()),
                task.dependsOn().stream()
                        .flatMap(id -> PlanFold.task(id, reading.snapshot()).stream())
                        .map(other -> new TaskAnswer.Dependency(other.id().value(), title(other), other.state()))
                        .toList(),
                day(task.started()),
                day(task.done()),
                facts(task.id().value()),
                may(task));
    }

    private Map<String, FactAnswer> facts(String key) {
        Map<String, FactAnswer> facts = new LinkedHashMap<>();
        for (String name : FACTS) {
            FactAnswer fact = reading.fact(key, name);
            if (fact != null) {
                facts.put(name, fact);
            }
        }
        return facts;
    }

    /** As it was corrected. */
    private String title(Task task) {
        return Titles.of(task.id().value(), reading);
    }

    private TaskAnswer.BlockerAnswer blocker(Task.Blocker blocker, TaskId task) {
        Place place = Place.of(task.project());
        return new TaskAnswer.BlockerAnswer(
                worded(task, "blocker", "hurdle").orElse(blocker.hurdle()),
                blocker.technical(),
                blocker.threatensDate(),
                blocker.since(),
                blocker.sincePosition(),
                WorkingDays.since(blocker.since().atZone(reading.zone()).toLocalDate(), reading.today()),
                Role.PROJECT_MANAGER,
                reading.people(reading.authority().holders(Role.PROJECT_MANAGER, place)),
                reading.mayAct(Role.PROJECT_MANAGER, place));
    }

    private Optional<String> worded(TaskId task, String fact, String part) {
        return reading.facts(task.value())
                .latest(fact)
                .flatMap(decided -> decided.value().path(part).asStringOpt());
    }

    /** From today on, or ever again. */
    private boolean isAllocated(MemberId member, ProjectId project) {
        return ResourceFold.of(ResourceId.of(member), reading.snapshot()).allocations().values().stream()
                .anyMatch(allocation -> allocation.project().equals(project)
                        && allocation.effective()
                        && !allocation.to().isBefore(reading.today()));
    }

    /** As the rights stand in this case: who planned a task edits it, who does it says how it gets on. */
    private List<String> may(Task task) {
        if (reading.isPast()) {
            return List.of();
        }
        boolean manager =
                reading.mayAct(Role.PROJECT_MANAGER, Place.of(task.id().project()));
        boolean author = manager || isViewer(task.author());
        boolean doer = manager || isViewer(task.assignee());
        Map<String, Boolean> rights = new LinkedHashMap<>();
        rights.put("EditTask", task.open() && author);
        rights.put("CancelTask", task.open() && author);
        rights.put("AssignTask", task.open() && manager);
        rights.put("TakeTask", task.open() && !isViewer(task.assignee()) && (manager || isFree(task)));
        rights.put("LinkTasks", task.open() && manager);
        rights.put("StartTask", task.state() == Task.State.PLANNED && task.blocker() == null && doer);
        rights.put("CompleteTask", task.open() && task.blocker() == null && doer);
        rights.put("ReopenTask", task.state() == Task.State.DONE && doer);
        rights.put("BlockTask", task.open() && task.blocker() == null && doer);
        rights.put("UnblockTask", task.open() && task.blocker() != null && doer);
        return rights.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isFree(Task task) {
        return task.assignee() == null && reading.authority().isActive(reading.viewer());
    }

    private boolean isViewer(@Nullable MemberId member) {
        return reading.viewer().equals(member) && reading.authority().isActive(reading.viewer());
    }

    private @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(reading.zone()).toLocalDate();
    }
}

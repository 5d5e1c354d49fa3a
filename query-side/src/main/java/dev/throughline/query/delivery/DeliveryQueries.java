package dev.throughline.query.delivery;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.board.Cards;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.plan.Task;
import dev.throughline.query.plan.TaskAnswer;
import dev.throughline.query.plan.Tasks;
import dev.throughline.query.timeline.TimelineFold;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Projects and their delivery at one position. */
final class DeliveryQueries {

    private static final String[] ON_A_PROJECT = {
        "ScheduleProject", "ScheduleMilestone", "AllocateResource", "AssignProjectManager", "NameDeputy", "EndDeputy"
    };

    private final Reading reading;

    DeliveryQueries(Reading reading) {
        this.reading = reading;
    }

    ProjectsAnswer projects(Paging paging) {
        Page<ProjectsAnswer.ProjectItem> page = paging.of(
                        reading.snapshot().of(DeliveryFold.DELIVERIES).states().entrySet().stream()
                                .filter(entry -> entry.getValue().chartered())
                                .map(entry -> new ProjectId(entry.getKey()))
                                .filter(id -> reading.maySee(Place.of(id))),
                        ProjectId::value)
                .map(this::item);
        return new ProjectsAnswer(
                reading.position(),
                page.items(),
                reading.may(Place.WORKSPACE, "CharterProject"),
                page.next(),
                reading.anyBroken());
    }

    OneProject project(ProjectId id) {
        known(id);
        return new OneProject(
                reading.position(),
                answer(id),
                deciders(id),
                reading.may(Place.of(id), ON_A_PROJECT),
                reading.broken(id.value()));
    }

    DeliveryAnswer delivery(ProjectId id) {
        Project project = known(id);
        Allocations allocations = new Allocations(reading);
        List<CardAnswer> cards =
                new Cards(reading).where(handoff -> handoff.project().equals(id));
        List<LoadAnswer> people = allocations.people(id, project);
        List<TaskAnswer> tasks = new Tasks(reading).of(id);
        return new DeliveryAnswer(
                reading.position(),
                answer(id),
                new Milestones(reading).of(id),
                new Scopes(reading).of(id),
                tasks,
                progress(tasks),
                cards,
                allocations.of(project),
                people,
                served(cards),
                deciders(id),
                reading.may(
                        Place.of(id),
                        "ScheduleProject",
                        "ScheduleMilestone",
                        "RescheduleMilestone",
                        "ReachMilestone",
                        "DropMilestone",
                        "AddScopeItem",
                        "RemoveScopeItem",
                        "BaselineScope",
                        "ReportStatus",
                        "PlanTask",
                        "AssignTask",
                        "LinkTasks",
                        "AllocateResource",
                        "ReleaseResource",
                        "AssignProjectManager"),
                reading.broken(shown(id, cards, people)));
    }

    /** What the answer joins beside the project itself: what is broken there is broken here. */
    private static String[] shown(ProjectId id, List<CardAnswer> cards, List<LoadAnswer> people) {
        return Stream.of(
                        Stream.of(id.value()),
                        cards.stream().map(card -> card.product().key()),
                        people.stream().map(load -> load.resource().key()))
                .flatMap(keys -> keys)
                .toArray(String[]::new);
    }

    private static DeliveryAnswer.Progress progress(List<TaskAnswer> tasks) {
        int done = Math.toIntExact(
                tasks.stream().filter(task -> task.state() == Task.State.DONE).count());
        int blocked = Math.toIntExact(
                tasks.stream().filter(task -> task.blocker() != null).count());
        return new DeliveryAnswer.Progress(
                tasks.size(), done, tasks.isEmpty() ? null : done * 100 / tasks.size(), blocked);
    }

    private Project known(ProjectId id) {
        return DeliveryFold.project(id, reading.snapshot())
                .filter(project -> reading.maySee(Place.of(id)))
                .orElseThrow(() -> Unknown.is(id.value()));
    }

    private ProjectsAnswer.ProjectItem item(ProjectId id) {
        return new ProjectsAnswer.ProjectItem(
                id.value(),
                reading.named(id.value()).name(),
                reading.facts(id.value())
                        .latest("kind")
                        .map(Decided::value)
                        .map(kind -> kind.asString())
                        .orElse(null),
                reading.fact(id.value(), "project-manager"),
                reading.deputies(Role.PROJECT_MANAGER, Place.of(id), id.value()),
                TimelineFold.of(id, reading.snapshot()).size(),
                reading.may(Place.of(id), ON_A_PROJECT));
    }

    private ProjectAnswer answer(ProjectId id) {
        String key = id.value();
        return new ProjectAnswer(
                key,
                reading.fact(key, "name"),
                reading.fact(key, "objective"),
                reading.fact(key, "approach"),
                reading.fact(key, "kind"),
                reading.fact(key, "schedule"),
                reading.fact(key, "status"),
                reading.fact(key, "project-manager"));
    }

    private Map<Role, List<PersonAnswer>> deciders(ProjectId id) {
        return reading.deciders(Place.of(id), Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER);
    }

    private static List<Named> served(List<CardAnswer> cards) {
        return cards.stream()
                .filter(card -> card.state().wasAccepted())
                .map(CardAnswer::product)
                .distinct()
                .sorted(Comparator.comparing(Named::key))
                .toList();
    }
}

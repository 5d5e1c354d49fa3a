package dev.throughline.query.delivery;

import dev.throughline.events.AllocationId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.resources.Allocation;
import dev.throughline.query.resources.Resource;
import dev.throughline.query.resources.ResourceFold;
import dev.throughline.query.resources.ResourceRef;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who and what works for a project, and how much else they have to do. */
final class Allocations {

    private static final int WEEKS = 10;
    private static final int TO_SUNDAY = 6;
    private static final int WORKING = 5;

    private final Reading reading;

    Allocations(Reading reading) {
        this.reading = reading;
    }

    /** Those of which a day is left, by their first day. */
    List<AllocationAnswer> of(Project project) {
        return effective(project).stream().map(this::answer).toList();
    }

    /** The people with a day on the project from this week on. */
    List<LoadAnswer> people(ProjectId id, Project project) {
        LocalDate monday = reading.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return effective(project).stream()
                .filter(allocation -> !allocation.to().isBefore(monday))
                .map(allocation -> ResourceFold.of(allocation.id().resource(), reading.snapshot()))
                .filter(resource -> resource.kind() == ResourceKind.PERSON)
                .distinct()
                .map(resource -> load(resource, id, monday))
                .toList();
    }

    OneAllocation one(AllocationId id) {
        Allocation allocation = ResourceFold.allocation(id, reading.snapshot())
                .filter(found -> reading.maySee(Place.of(found.project())))
                .orElseThrow(() -> Unknown.is(id.value()));
        return new OneAllocation(
                reading.position(),
                answer(allocation),
                reading.named(allocation.project().value()),
                reading.broken(id.resource().value(), allocation.project().value()));
    }

    private List<Allocation> effective(Project project) {
        return project.allocations().stream()
                .flatMap(id -> ResourceFold.allocation(id, reading.snapshot()).stream())
                .filter(Allocation::effective)
                .sorted(Comparator.comparing(Allocation::from))
                .toList();
    }

    private AllocationAnswer answer(Allocation allocation) {
        String key = allocation.id().value();
        return new AllocationAnswer(
                key,
                ResourceRef.of(allocation.id().resource(), reading),
                allocation.from(),
                allocation.to(),
                allocation.amount(),
                reading.fact(key, "allocation"),
                reading.fact(key, "release"),
                allocation.effective() ? reading.may(Place.of(allocation.project()), "ReleaseResource") : List.of());
    }

    private LoadAnswer load(Resource resource, ProjectId here, LocalDate monday) {
        return new LoadAnswer(
                ResourceRef.of(resource.id(), reading),
                resource.decidedFor(reading.today()),
                ResourceRef.away(resource, reading),
                IntStream.range(0, WEEKS)
                        .mapToObj(monday::plusWeeks)
                        .map(first -> week(resource, here, first))
                        .toList());
    }

    private static LoadAnswer.Week week(Resource resource, ProjectId here, LocalDate monday) {
        LocalDate sunday = monday.plusDays(TO_SUNDAY);
        List<LocalDate> working = monday.datesUntil(monday.plusDays(WORKING)).toList();
        return new LoadAnswer.Week(
                monday,
                resource.peak(monday, sunday, each -> each.project().equals(here)),
                resource.peak(monday, sunday, each -> !each.project().equals(here)),
                working.stream().mapToInt(resource::capacityOn).min().orElse(0),
                working.stream().mapToInt(resource::overOn).max().orElse(0));
    }
}

package dev.throughline.command.resource;

import dev.throughline.events.AllocationId;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;

/** Lina, who works full time, and what she is allocated to. */
final class ResourceFixture {

    static final MemberId LINA = new MemberId("m-lina00000000");
    static final ResourceId RESOURCE = ResourceId.of(LINA);
    static final ProjectId TRK = new ProjectId("TRK");
    static final ProjectId APP = new ProjectId("APP");
    static final Rationale WHY = Rationale.because("She knows the couriers' app");
    static final ResourceRegistered REGISTERED =
            new ResourceRegistered(RESOURCE, ResourceKind.PERSON, null, null, 100, Rationale.NONE);

    private final FixtureConfiguration<Resource> fixture = new AggregateTestFixture<>(Resource.class);

    ResultValidator<Resource> whenRegistering(RegisterResource command) {
        return fixture.givenNoPriorActivity().whenConstructing(() -> Resource.registered(command));
    }

    Given given(Object... events) {
        return decision -> fixture.given(events).whenInvoking(RESOURCE.stream(), decision::accept);
    }

    @FunctionalInterface
    interface Given {
        ResultValidator<Resource> when(Consumer<Resource> decision);
    }

    static AllocationId allocation(int number) {
        return AllocationId.of(RESOURCE, number);
    }

    static ResourceAllocated allocated(int number, ProjectId project, String from, String to, int percent) {
        return new ResourceAllocated(
                allocation(number), project, LocalDate.parse(from), LocalDate.parse(to), percent, WHY);
    }

    static ResourceReleased released(int number, ProjectId project, String from) {
        return new ResourceReleased(allocation(number), project, LocalDate.parse(from), WHY);
    }

    static AllocateResource allocate(ProjectId project, String from, String to, int percent) {
        return new AllocateResource(
                RESOURCE, project, new Days(LocalDate.parse(from), LocalDate.parse(to)), percent, WHY);
    }

    static ReleaseResource release(int number, String from) {
        return new ReleaseResource(allocation(number), LocalDate.parse(from), WHY);
    }
}

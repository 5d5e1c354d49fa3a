package dev.throughline.command.project;

import dev.throughline.events.FeatureId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.project.ProjectScheduled;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;

/** Project TRK: chartered, running from January to June 2027, its milestone Pilot due on 12 February. */
final class ProjectFixture {

    static final ProjectId TRK = new ProjectId("TRK");
    static final MilestoneId PILOT = new MilestoneId("TRK-M1");
    static final FeatureId TRACKING = new FeatureId("FOOD-7");
    static final LocalDate TODAY = LocalDate.of(2027, 2, 15);
    static final Rationale WHY = Rationale.because("Couriers need a pilot before the summer");

    static final ProjectChartered CHARTERED = new ProjectChartered(
            TRK,
            "Live tracking",
            "Customers see where their order is",
            List.of("Nine of ten orders are tracked"),
            Approach.HYBRID,
            ProjectKind.PRODUCT,
            Rationale.NONE);
    static final ProjectScheduled SCHEDULED =
            new ProjectScheduled(TRK, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30), Rationale.NONE);
    static final MilestoneScheduled PILOT_SCHEDULED =
            new MilestoneScheduled(PILOT, "Pilot", LocalDate.of(2027, 2, 12), List.of(TRACKING), Rationale.NONE);

    private final FixtureConfiguration<Project> fixture = new AggregateTestFixture<>(Project.class);

    ResultValidator<Project> whenChartering(CharterProject command) {
        return fixture.givenNoPriorActivity().whenConstructing(() -> Project.chartered(command));
    }

    Given given(Object... events) {
        return decision -> fixture.given(events).whenInvoking(TRK.stream(), decision::accept);
    }

    @FunctionalInterface
    interface Given {
        ResultValidator<Project> when(java.util.function.Consumer<Project> decision);
    }
}

package dev.throughline.command.handoff;

import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;

/** Real-time tracking, FOOD-7, at definition version 1 with criteria C1 to C3, wanted by the end of February from TRK. */
final class HandoffFixture {

    static final HandoffId HANDOFF = new HandoffId("FOOD-7-TRK");
    static final MilestoneId PILOT = new MilestoneId("TRK-M1");
    static final CriterionId C1 = new CriterionId("C1");
    static final CriterionId C2 = new CriterionId("C2");
    static final CriterionId C3 = new CriterionId("C3");
    static final LocalDate WANTED = LocalDate.of(2027, 2, 28);
    static final LocalDate ANSWER = LocalDate.of(2026, 12, 4);
    static final Priority FIRST = new Priority(Horizon.NOW, 1, true, null);
    static final Rationale WHY = Rationale.because("Late orders are the first complaint");

    static final OfferedFeature TRACKING = new OfferedFeature(1, Set.of(C1, C2, C3), FIRST);
    static final HandoffProposed PROPOSED =
            new HandoffProposed(HANDOFF, 1, List.of(C1, C2), FIRST, WANTED, ANSWER, WHY);
    static final HandoffAccepted ACCEPTED =
            new HandoffAccepted(HANDOFF, PILOT, LocalDate.of(2027, 2, 19), Rationale.NONE);
    static final HandoffDeclined DECLINED =
            new HandoffDeclined(HANDOFF, Rationale.because("No courier team in spring"));
    static final ClarificationRequested ASKED =
            new ClarificationRequested(HANDOFF, "Does a bicycle courier count?", Rationale.NONE);
    static final ClarificationGiven CLARIFIED = new ClarificationGiven(HANDOFF, "Every courier does", Rationale.NONE);
    static final HandoffWithdrawn WITHDRAWN =
            new HandoffWithdrawn(HANDOFF, Rationale.because("The pilot city is lost"));
    static final WindDownConfirmed WOUND_DOWN = new WindDownConfirmed(HANDOFF, Rationale.NONE);
    static final DeliveryReported DELIVERED = new DeliveryReported(
            HANDOFF, List.of(new Evidence(C1, "Seen in the pilot"), new Evidence(C2, "Seen in the pilot")), WHY);
    static final DeliveryRejected REJECTED = new DeliveryRejected(HANDOFF, Rationale.because("The map stands still"));
    static final DeliveryAccepted SIGNED_OFF = new DeliveryAccepted(HANDOFF, List.of(C1, C2), WHY);

    private final FixtureConfiguration<Handoff> fixture = new AggregateTestFixture<>(Handoff.class);

    ResultValidator<Handoff> whenProposing(ProposeHandoff command, OfferedFeature offered) {
        return fixture.givenNoPriorActivity().whenConstructing(() -> Handoff.proposed(command, offered));
    }

    Given given(Object... events) {
        return decision -> fixture.given(events).whenInvoking(HANDOFF.stream(), decision::accept);
    }

    @FunctionalInterface
    interface Given {
        ResultValidator<Handoff> when(Consumer<Handoff> decision);
    }

    static ProposeHandoff propose(int definitionVersion, CriterionId... criteria) {
        return new ProposeHandoff(HANDOFF, definitionVersion, List.of(criteria), WANTED, ANSWER, null, WHY);
    }

    static ReportDelivery deliver(CriterionId... criteria) {
        return new ReportDelivery(
                HANDOFF,
                Stream.of(criteria)
                        .map(criterion -> new Evidence(criterion, "Seen in the pilot"))
                        .toList(),
                WHY);
    }

    static AcceptDelivery signOff(CriterionId... criteria) {
        return new AcceptDelivery(HANDOFF, List.of(criteria), WHY);
    }
}

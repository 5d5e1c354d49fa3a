package dev.throughline.query;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;

import dev.throughline.events.AllocationId;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.InsightId;
import dev.throughline.events.MemberId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Quarter;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.feature.Rice;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.insight.InsightKind;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.project.ProjectScheduled;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import java.time.LocalDate;
import java.util.List;

/**
 * Customers can't see where their food is. Olga owns the workspace, Ana manages the product, Jane the project: each step
 * goes on from the one before, and says which positions it takes.
 */
public final class FoodDelivery {

    public static final ProductId FOOD = new ProductId("FOOD");
    public static final ProjectId TRK = new ProjectId("TRK");
    public static final FeatureId TRACKING = new FeatureId("FOOD-1");
    public static final FeatureId REORDER = new FeatureId("FOOD-2");
    public static final MilestoneId PILOT = new MilestoneId("TRK-M1");
    public static final HandoffId HANDOFF = new HandoffId("FOOD-1-TRK");
    public static final GoalId CALLS = new GoalId("FOOD-G1");
    public static final InsightId INTERVIEW = new InsightId("FOOD-I1");
    public static final AssumptionId CALM = AssumptionId.of(TRACKING, 1);
    public static final Priority FIRST = new Priority(Horizon.NOW, 1, true, new Rice(800, 2, 0.5, 4));

    private final Story story;
    private final MemberId olga;
    private final MemberId ana;
    private final MemberId jane;

    private FoodDelivery(Story story, MemberId olga, MemberId ana, MemberId jane) {
        this.story = story;
        this.olga = olga;
        this.ana = ana;
        this.jane = jane;
    }

    public static FoodDelivery told() {
        return told(Story.OLGA, Story.ANA, Story.JANE);
    }

    public static FoodDelivery told(MemberId olga, MemberId ana, MemberId jane) {
        return new FoodDelivery(new Story(), olga, ana, jane);
    }

    public Story story() {
        return story;
    }

    /** 1 to 7: who is who, the product and the project. */
    public FoodDelivery mandates() {
        story.by(olga, Role.WORKSPACE_OWNER)
                .decided(new WorkspaceFounded(WorkspaceId.WORKSPACE, "Acme", olga, NONE))
                .decided(new MemberAdmitted(ana, NONE))
                .decided(new MemberAdmitted(jane, NONE))
                .by(ana, Role.CONTRIBUTOR)
                .decided(new ProductConceived(FOOD, "Food delivery", "Late food", "Hungry people", NONE))
                .by(olga, Role.WORKSPACE_OWNER)
                .decided(new ProductManagerAssigned(FOOD, ana, because("Ana knows the customers")))
                .decided(new ProjectChartered(
                        TRK,
                        "Tracking rollout",
                        "Show where the food is",
                        List.of("9 of 10 orders tracked"),
                        Approach.AGILE,
                        ProjectKind.PRODUCT,
                        NONE))
                .decided(new ProjectManagerAssigned(TRK, jane, NONE));
        return this;
    }

    /** 8 to 12: vision and two features; tracking is ranked first after reordering was, and pushes it aside. */
    public FoodDelivery features() {
        story.at("2027-03-02T09:00:00Z")
                .by(ana, Role.PRODUCT_MANAGER)
                .decided(new VisionSet(FOOD, "Nobody wonders where their food is", because("Complaints say so")))
                .decided(new FeatureDefined(
                        TRACKING,
                        "Real-time tracking",
                        "Nobody knows where the food is",
                        "Customers",
                        "Fewer calls",
                        List.of(
                                new Criterion(new CriterionId("C1"), "The courier shows on a map"),
                                new Criterion(new CriterionId("C2"), "It is at most a minute old")),
                        null,
                        List.of(),
                        because("Half of all calls ask where the food is")))
                .decided(new FeatureDefined(
                        REORDER,
                        "Reorder",
                        "Ordering again is slow",
                        "Regulars",
                        "More orders",
                        List.of(new Criterion(new CriterionId("C1"), "One tap orders the same again")),
                        null,
                        List.of(),
                        because("Regulars ask for it")))
                .decided(new FeaturePrioritized(REORDER, new Priority(Horizon.NEXT, 1, false, null), NONE))
                .decided(new FeaturePrioritized(TRACKING, FIRST, because("It hurts most")));
        return this;
    }

    /**
     * Five between the features and what follows: an interview, a goal, tracking refined to rest on both and targeted at the
     * first quarter, and an assumption for it. Later positions move by five.
     */
    public FoodDelivery grounded() {
        story.by(jane, Role.CONTRIBUTOR)
                .decided(new InsightRecorded(
                        INTERVIEW,
                        InsightKind.INTERVIEW,
                        "Ten customers",
                        "They call because the app is silent",
                        "https://example.org/interviews",
                        10L,
                        NONE))
                .by(ana, Role.PRODUCT_MANAGER)
                .decided(new GoalSet(
                        CALLS,
                        "Fewer calls",
                        "Calls per hundred orders",
                        "calls",
                        12,
                        4,
                        LocalDate.of(2027, 6, 30),
                        null,
                        NONE))
                .decided(new FeatureRefined(
                        TRACKING,
                        "Real-time tracking",
                        "Nobody knows where the food is",
                        "Customers who wait",
                        "Fewer calls",
                        List.of(
                                new Criterion(new CriterionId("C3"), "It works without an account"),
                                new Criterion(new CriterionId("C1"), "The courier moves on a map")),
                        CALLS,
                        List.of(INTERVIEW),
                        because("The interviews say so")))
                .decided(new FeatureTargeted(TRACKING, new Quarter("2027-Q1"), NONE))
                .decided(new AssumptionStated(CALM, "Who sees the courier does not call", NONE));
        return this;
    }

    /** 13 to 16: schedule and pilot; the handoff is proposed, in one commit with the feature's side of it. */
    public FoodDelivery proposed() {
        story.at("2027-03-03T09:00:00Z")
                .by(jane, Role.PROJECT_MANAGER)
                .decided(new ProjectScheduled(TRK, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 30), NONE))
                .decided(new MilestoneScheduled(PILOT, "Pilot", LocalDate.of(2027, 5, 3), List.of(TRACKING), NONE))
                .by(ana, Role.PRODUCT_MANAGER)
                .at("2027-03-05T16:00:00Z")
                .decided(
                        new HandoffProposed(
                                HANDOFF,
                                1,
                                List.of(new CriterionId("C1"), new CriterionId("C2")),
                                FIRST,
                                LocalDate.of(2027, 5, 12),
                                LocalDate.of(2027, 3, 10),
                                because("Tracking is the MVP")),
                        new FeatureHandedOff(TRACKING, TRK, because("Tracking is the MVP")));
        return this;
    }

    /** 17 and 18: accepted for the pilot, which then moves past the committed day. */
    public FoodDelivery accepted() {
        story.by(jane, Role.PROJECT_MANAGER)
                .at("2027-03-09T10:00:00Z")
                .decided(new HandoffAccepted(HANDOFF, PILOT, LocalDate.of(2027, 5, 10), because("The team has room")))
                .at("2027-03-15T10:00:00Z")
                .decided(new MilestoneRescheduled(
                        PILOT,
                        LocalDate.of(2027, 5, 3),
                        LocalDate.of(2027, 5, 14),
                        because("The map provider is late")));
        return this;
    }

    /** 19 and 20: Ana is at the projects' disposal, and works half for this one. */
    public FoodDelivery staffed() {
        story.by(olga, Role.WORKSPACE_OWNER)
                .at("2027-03-16T10:00:00Z")
                .decided(new ResourceRegistered(ResourceId.of(ana), ResourceKind.PERSON, null, null, 80, NONE))
                .by(jane, Role.PROJECT_MANAGER)
                .decided(new ResourceAllocated(
                        AllocationId.of(ResourceId.of(ana), 1),
                        TRK,
                        LocalDate.of(2027, 3, 22),
                        LocalDate.of(2027, 4, 2),
                        50,
                        because("Ana tests with customers")));
        return this;
    }

    /** All of it, 1 to 20. */
    public static FoodDelivery whole(MemberId olga, MemberId ana, MemberId jane) {
        return told(olga, ana, jane).mandates().features().proposed().accepted().staffed();
    }

    /** A story of so many decisions, an even number: up to the proposal, then members and visions in turn. */
    public static Story ofLength(int decisions) {
        Story story = told().mandates().features().proposed().story();
        for (int i = story.decisions().size() + 1; i <= decisions; i += 2) {
            story.by(Story.OLGA, Role.WORKSPACE_OWNER)
                    .decided(new MemberAdmitted(new MemberId("m-%012d".formatted(i)), NONE));
            story.by(Story.ANA, Role.PRODUCT_MANAGER)
                    .decided(new VisionSet(FOOD, "Vision " + i, because("Reason " + i)));
        }
        return story;
    }
}

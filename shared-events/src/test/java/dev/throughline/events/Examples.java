package dev.throughline.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.Conclusion;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.feature.Rice;
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
import dev.throughline.events.insight.InsightKind;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.plan.Discipline;
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
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.project.ProjectScheduled;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.events.project.Status;
import dev.throughline.events.project.StatusReported;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.events.request.AskedFact;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestDeclined;
import dev.throughline.events.request.RequestGranted;
import dev.throughline.events.request.Wanted;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.events.wording.WordingCorrected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One event of each kind, as in the story of the late deliveries. */
final class Examples {

    static final MemberId ANA = new MemberId("m-ana000000001");
    static final ProductId FOOD = new ProductId("FOOD");
    static final FeatureId TRACKING = new FeatureId("FOOD-7");
    static final ProjectId TRK = new ProjectId("TRK");
    static final MilestoneId PILOT = new MilestoneId("TRK-M2");
    static final ScopeItemId MAP = new ScopeItemId("TRK-S4");
    static final TaskId TASK = new TaskId("TRK-12");
    static final HandoffId HANDOFF = HandoffId.of(TRACKING, TRK);
    static final AllocationId ALLOCATION = new AllocationId("m-ana000000001-A1");
    static final PolicyId POLICY = new PolicyId("when-a-feature-is-dropped-then-its-handoffs-are-withdrawn");
    static final EffectId EFFECT = new EffectId("e-0f3a96d2c4b81e57");
    static final GoalId GOAL = new GoalId("FOOD-G1");
    static final InsightId INSIGHT = new InsightId("FOOD-I3");
    static final AssumptionId ASSUMPTION = AssumptionId.of(TRACKING, 1);
    static final CommentId COMMENT = new CommentId("c-0123456789ab");
    static final RequestId REQUEST = new RequestId("q-0123456789ab");
    private static final JsonNode RESCHEDULED = CanonicalJson.read(
            "{\"due\":\"2027-02-19\",\"milestone\":\"TRK-M2\",\"why\":{\"alternatives\":[],\"revisitOn\":null,\"text\":null}}"
                    .getBytes(UTF_8),
            JsonNode.class);
    private static final Rationale WHY = new Rationale(
            "Customers wait without knowing \u2013 \ud83d\ude4f", List.of("Call them"), LocalDate.of(2027, 3, 1));
    private static final Priority PRIORITY = new Priority(Horizon.NOW, 2, true, new Rice(1200, 0.5, 0.8, 3));

    private Examples() {}

    static List<DomainEvent> all() {
        return List.of(
                new WorkspaceFounded(WorkspaceId.WORKSPACE, "Kitchen", ANA, Rationale.NONE),
                new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, ANA, WHY),
                new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, ANA, WHY),
                new MemberAdmitted(ANA, Rationale.NONE),
                new MemberDeactivated(ANA, WHY),
                new ProductManagerAssigned(FOOD, ANA, WHY),
                new ProjectManagerAssigned(TRK, ANA, WHY),
                new DeputyNamed(
                        MandateKey.of(FOOD),
                        Role.PRODUCT_MANAGER,
                        ANA,
                        Instant.parse("2026-12-21T08:00:00Z"),
                        Instant.parse("2027-01-04T08:00:00.250Z"),
                        WHY),
                new DeputyEnded(MandateKey.of(TRK), Role.PROJECT_MANAGER, ANA, WHY),
                new ProductConceived(FOOD, "Food delivery", "Cold meals", null, Rationale.NONE),
                new VisionSet(FOOD, "Nobody wonders where dinner is", WHY),
                new GoalSet(
                        GOAL,
                        "Customers stop asking where their food is",
                        "Calls per hundred orders",
                        "calls",
                        12,
                        4.5,
                        LocalDate.of(2027, 6, 30),
                        new CompanyGoalId("G1"),
                        WHY),
                new GoalRetired(GOAL, WHY),
                new InsightRecorded(
                        INSIGHT,
                        InsightKind.INTERVIEW,
                        "Twelve customers in May",
                        "They call because the app is silent",
                        "https://example.org/interviews",
                        12L,
                        Rationale.NONE),
                new FeatureDefined(
                        TRACKING,
                        "Real-time tracking",
                        "Nobody knows where the meal is",
                        "People who ordered",
                        "Fewer calls",
                        List.of(new Criterion(new CriterionId("C1"), "The position is at most 30 s old")),
                        GOAL,
                        List.of(INSIGHT),
                        WHY),
                new FeatureRefined(
                        TRACKING,
                        "Real-time tracking",
                        "Nobody knows where the meal is",
                        "People who ordered",
                        "Fewer calls",
                        List.of(
                                new Criterion(new CriterionId("C1"), "The position is at most 10 s old"),
                                new Criterion(new CriterionId("C3"), "It works without an account")),
                        null,
                        List.of(),
                        WHY),
                new AssumptionStated(ASSUMPTION, "Who sees the courier doesn't call", Rationale.NONE),
                new AssumptionConcluded(ASSUMPTION, Conclusion.CONFIRMED, List.of(INSIGHT), WHY),
                new FeaturePrioritized(TRACKING, PRIORITY, WHY),
                new FeatureTargeted(TRACKING, new Quarter("2027-Q1"), WHY),
                new FeatureDropped(TRACKING, WHY),
                new HandoffProposed(
                        HANDOFF,
                        1,
                        List.of(new CriterionId("C1")),
                        PRIORITY,
                        LocalDate.of(2027, 2, 26),
                        LocalDate.of(2026, 12, 4),
                        WHY),
                new FeatureHandedOff(TRACKING, TRK, WHY),
                new ClarificationRequested(HANDOFF, "Does a bicycle courier count?", Rationale.NONE),
                new ClarificationGiven(HANDOFF, "Every courier does \u2013 \ud83d\ude4f", Rationale.NONE),
                new HandoffAccepted(HANDOFF, PILOT, LocalDate.of(2027, 2, 19), Rationale.NONE),
                new HandoffDeclined(HANDOFF, WHY),
                new HandoffWithdrawn(HANDOFF, WHY),
                new WindDownConfirmed(HANDOFF, Rationale.NONE),
                new DeliveryReported(
                        HANDOFF,
                        List.of(new Evidence(new CriterionId("C1"), "Measured in 40 orders: 12 s")),
                        Rationale.NONE),
                new DeliveryAccepted(HANDOFF, List.of(new CriterionId("C1")), Rationale.NONE),
                new DeliveryRejected(HANDOFF, WHY),
                new ProjectChartered(
                        TRK,
                        "Tracking rollout",
                        "Every order can be followed",
                        List.of("95 % of orders show a position"),
                        Approach.AGILE,
                        ProjectKind.PRODUCT,
                        WHY),
                new ProjectScheduled(TRK, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 31), Rationale.NONE),
                new ScopeItemAdded(MAP, "Couriers on a map", TRACKING, Rationale.NONE),
                new ScopeItemRemoved(MAP, WHY),
                new ScopeBaselined(TRK, List.of(MAP), Rationale.NONE),
                new MilestoneScheduled(PILOT, "Pilot", LocalDate.of(2027, 2, 12), List.of(TRACKING), Rationale.NONE),
                new MilestoneRescheduled(PILOT, LocalDate.of(2027, 2, 12), LocalDate.of(2027, 2, 19), WHY),
                new MilestoneReached(PILOT, LocalDate.of(2027, 2, 18), Rationale.NONE),
                new MilestoneDropped(PILOT, WHY),
                new StatusReported(TRK, Status.AMBER, "The map provider is late", Rationale.NONE),
                new EffectParked(
                        POLICY,
                        EFFECT,
                        "WithdrawHandoff",
                        Anything.of(HANDOFF),
                        "handoff.closed",
                        "FOOD-7-TRK is closed.",
                        Rationale.NONE),
                new EffectRetried(POLICY, EFFECT, WHY),
                new TurnReminded(
                        POLICY,
                        Anything.of(HANDOFF),
                        LocalDate.of(2026, 12, 4),
                        LocalDate.of(2026, 12, 8),
                        Rationale.NONE),
                new TurnEscalated(POLICY, Anything.of(HANDOFF), Rationale.NONE),
                new DecisionBroughtBack(
                        POLICY, Anything.of(FOOD), Role.PRODUCT_MANAGER, LocalDate.of(2027, 3, 1), Rationale.NONE),
                new TaskPlanned(
                        TASK,
                        ANA,
                        "Draw couriers on the map",
                        Discipline.DEVELOPMENT,
                        MAP,
                        PILOT,
                        16,
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 1, 15),
                        Rationale.NONE),
                new TaskEdited(TASK, "Draw couriers", Discipline.DESIGN, null, null, null, null, null, Rationale.NONE),
                new TaskCancelled(TASK, WHY),
                new TaskAssigned(TASK, ANA, List.of(new ResourceId("cam-1")), Rationale.NONE),
                new TaskTaken(TASK, ANA, Rationale.NONE),
                new TasksLinked(TASK, new TaskId("TRK-9"), Rationale.NONE),
                new TaskStarted(TASK, Rationale.NONE),
                new TaskCompleted(TASK, Rationale.NONE),
                new TaskReopened(TASK, WHY),
                new TaskBlocked(TASK, "The map provider is late", true, false, Rationale.NONE),
                new TaskUnblocked(TASK, "Another provider", Rationale.NONE),
                new ResourceRegistered(ResourceId.of(ANA), ResourceKind.PERSON, null, null, 80, Rationale.NONE),
                new CapacityChanged(ResourceId.of(ANA), 60, LocalDate.of(2027, 1, 4), WHY),
                new AbsenceRecorded(
                        new AbsenceId("m-ana000000001-B1"),
                        LocalDate.of(2027, 1, 11),
                        LocalDate.of(2027, 1, 15),
                        Rationale.NONE),
                new ResourceAllocated(
                        ALLOCATION, TRK, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 29), 60, Rationale.NONE),
                new ResourceReleased(ALLOCATION, TRK, LocalDate.of(2027, 1, 15), Rationale.NONE),
                new EventRedacted(new EventPosition(12), List.of("/why/text"), "5f".repeat(32), WHY),
                new DecisionRequested(
                        REQUEST,
                        new Wanted(
                                "RescheduleMilestone",
                                1,
                                RESCHEDULED,
                                List.of(new Wanted.Passage("/why/text", "Rain"))),
                        Role.PROJECT_MANAGER,
                        "TRK",
                        List.of(new AskedFact(new FactAddress("TRK-M2", "due"), 4L)),
                        WHY),
                new RequestGranted(REQUEST, Role.PROJECT_MANAGER, "TRK", Rationale.NONE),
                new RequestDeclined(REQUEST, Role.PROJECT_MANAGER, "TRK", WHY),
                new Commented(
                        COMMENT, "FOOD-7", "feature:FOOD-7", "Is it, @m-ana000000001?", List.of(ANA), Rationale.NONE),
                new CommentEdited(COMMENT, "It is, @m-ana000000001", List.of(ANA), Rationale.NONE),
                new LinkAdded(COMMENT, "#12", "feature:FOOD-7", "https://maps.example/7", "Issue 7", Rationale.NONE),
                new WordingCorrected(
                        new Anything("FOOD-7"),
                        "feature:FOOD-7",
                        new WordingField("criterion.C1"),
                        3,
                        "The position is at most 30 s old",
                        Rationale.NONE));
    }
}

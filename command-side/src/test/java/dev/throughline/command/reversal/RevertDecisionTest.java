package dev.throughline.command.reversal;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.redaction.RedactEvent;
import dev.throughline.events.Anything;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventPosition;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MemberId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Quarter;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.events.WordingField;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.Conclusion;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.feature.Rice;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskEdited;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.project.ProjectScheduled;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.log.Guard;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Omar manages FOOD, Jane TRK; the feature is defined and the milestone scheduled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevertDecisionTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final ProjectId TRK = new ProjectId("TRK");
    private static final FeatureId MAP = new FeatureId("FOOD-1");
    private static final MilestoneId PILOT = new MilestoneId("TRK-M1");
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 12);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 12);
    private static final Quarter SPRING = new Quarter("2027-Q2");
    private static final Quarter SUMMER = new Quarter("2027-Q3");
    private static final Rationale WHY = Rationale.because("Four of ten calls ask where the food is");
    private static final Rationale BACK = Rationale.because("It came after all");

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new MemberAdmitted(MIA, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                        new FeatureDefined(
                                MAP,
                                "Live tracking",
                                "Nobody knows where the food is",
                                "Who waits",
                                "Fewer calls",
                                criteria("C1", "C2"),
                                null,
                                List.of(),
                                WHY),
                        new ProjectChartered(
                                TRK,
                                "Tracking",
                                "Orders are seen",
                                List.of(),
                                Approach.AGILE,
                                ProjectKind.PRODUCT,
                                Rationale.NONE),
                        new ProjectManagerAssigned(TRK, JANE, Rationale.NONE),
                        new MilestoneScheduled(PILOT, "Pilot", FEBRUARY, List.of(), Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_was_before_is_decided_again_caused_by_the_decision_that_is_gone_back_on() {
        bench.given(new FeatureTargeted(MAP, SPRING, Rationale.NONE));
        var reverted = given(new FeatureTargeted(MAP, SUMMER, WHY));

        var then = revert(reverted)
                .thenEvents(new FeatureTargeted(MAP, SPRING, BACK))
                .decidedBy(OMAR, Role.PRODUCT_MANAGER);

        var metadata = CanonicalJson.read(then.recorded().getFirst().metadata().toArray(), DecisionMetadata.class);
        assertThat(metadata.causationId())
                .isEqualTo(bench.log().read(reverted - 1, 1).getFirst().id());
    }

    @Test
    void a_vision_goes_back_to_the_words_that_it_was_corrected_to() {
        bench.given(
                new VisionSet(FOOD, "Nobody wiats", WHY),
                new WordingCorrected(
                        new Anything("FOOD"),
                        "product:FOOD",
                        new WordingField("vision"),
                        1,
                        "Nobody waits",
                        Rationale.NONE));
        revert(given(new VisionSet(FOOD, "Everybody eats", WHY))).thenEvents(new VisionSet(FOOD, "Nobody waits", BACK));
    }

    @Test
    void a_refinement_goes_back_to_the_definition_before_with_the_ids_that_its_criteria_had() {
        revert(given(refined("Tracking", criteria("C1", "C3"))))
                .thenEvents(refined("Live tracking", criteria("C1", "C2"), BACK));
    }

    @Test
    void a_priority_goes_back_whole_and_was_not_scored_if_it_was_not() {
        var first = new Priority(Horizon.NEXT, 1, false, null);
        bench.given(new FeaturePrioritized(MAP, first, Rationale.NONE));

        revert(given(new FeaturePrioritized(MAP, new Priority(Horizon.NOW, 1, true, new Rice(1, 1, 1, 1)), WHY)))
                .thenEvents(new FeaturePrioritized(MAP, first, BACK));
    }

    @Test
    void a_conclusion_goes_back_to_the_one_before() {
        var assumption = new AssumptionId("FOOD-1.A1");
        bench.given(
                new AssumptionStated(assumption, "They look at maps", Rationale.NONE),
                new AssumptionConcluded(assumption, Conclusion.CONFIRMED, List.of(), Rationale.NONE));

        revert(given(new AssumptionConcluded(assumption, Conclusion.REFUTED, List.of(), WHY)))
                .thenEvents(new AssumptionConcluded(assumption, Conclusion.CONFIRMED, List.of(), BACK));
    }

    @Test
    void days_of_a_milestone_and_of_a_project_go_back() {
        revert(given(new MilestoneRescheduled(PILOT, FEBRUARY, MARCH, WHY)), JANE)
                .thenEvents(new MilestoneRescheduled(PILOT, MARCH, FEBRUARY, BACK))
                .decidedBy(JANE, Role.PROJECT_MANAGER);
        bench.given(new ProjectScheduled(TRK, FEBRUARY, MARCH, Rationale.NONE));
        revert(given(new ProjectScheduled(TRK, FEBRUARY, MARCH.plusDays(9), WHY)), JANE)
                .thenEvents(new ProjectScheduled(TRK, FEBRUARY, MARCH, BACK));
    }

    @Test
    void a_task_goes_back_to_what_it_was_planned_as() {
        var task = new TaskId("TRK-1");
        bench.given(new TaskPlanned(task, MIA, "Draw", Discipline.DESIGN, null, null, 8, null, null, Rationale.NONE));

        revert(given(new TaskEdited(task, "Build", Discipline.DEVELOPMENT, null, null, null, null, null, WHY)), JANE)
                .thenEvents(new TaskEdited(task, "Draw", Discipline.DESIGN, null, null, 8, null, null, BACK));
    }

    @Test
    void a_mandate_goes_back_to_who_held_it() {
        revert(given(new ProductManagerAssigned(FOOD, MIA, WHY)), bench.owner())
                .thenEvents(new ProductManagerAssigned(FOOD, OMAR, BACK))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        revert(given(new ProjectManagerAssigned(TRK, MIA, WHY)), bench.owner())
                .thenEvents(new ProjectManagerAssigned(TRK, JANE, BACK));
    }

    @Test
    void a_reversal_can_be_gone_back_on_like_any_other_decision() {
        bench.given(new FeatureTargeted(MAP, SPRING, Rationale.NONE));
        var back = revert(given(new FeatureTargeted(MAP, SUMMER, WHY)));

        revert(back.recorded().getFirst().position()).thenEvents(new FeatureTargeted(MAP, SUMMER, BACK));
    }

    @Test
    void whoever_does_not_own_the_decision_goes_back_on_nothing() {
        var moved = given(new MilestoneRescheduled(PILOT, FEBRUARY, MARCH, WHY));

        revert(moved, OMAR).thenRefused(403, "decision.not-yours");
        revert(moved, bench.owner()).thenRefused(403, "decision.not-yours");
    }

    @Test
    void a_reason_is_needed_and_asked_for_after_whose_it_is() {
        var moved = given(new MilestoneRescheduled(PILOT, FEBRUARY, MARCH, WHY));
        var silent = new RevertDecision(new EventPosition(moved), Rationale.NONE);

        bench.when(silent, OMAR).thenRefused(403, "decision.not-yours");
        bench.when(silent, JANE).thenRefused(422, "rationale.missing");
    }

    @Test
    void what_was_decided_anew_since_is_superseded_and_says_by_what() {
        bench.given(new FeatureTargeted(MAP, SPRING, Rationale.NONE));
        var first = given(new FeatureTargeted(MAP, SUMMER, WHY));
        var second = given(new FeatureTargeted(MAP, SPRING, WHY));

        var refused = revert(first).thenRefused(409, "decision.superseded");
        assertThat(refused.members()).containsEntry("supersededBy", second);
    }

    @Test
    void the_first_decision_on_a_fact_has_nothing_before_it() {
        revert(given(new FeatureTargeted(MAP, SPRING, Rationale.NONE))).thenRefused(409, "decision.first");
    }

    @Test
    void what_opened_or_closed_something_is_not_undone_whoever_asks() {
        var dropped = given(new FeatureDropped(MAP, WHY));

        revert(dropped).thenRefused(409, "decision.not-revertible");
        revert(dropped, MIA).thenRefused(409, "decision.not-revertible");
        revert(1).thenRefused(409, "decision.not-revertible");
    }

    @Test
    void it_is_judged_by_the_rules_of_the_command_that_decides_it_again() {
        bench.given(new FeatureTargeted(MAP, SPRING, Rationale.NONE));
        var targeted = given(new FeatureTargeted(MAP, SUMMER, WHY));
        bench.given(new FeatureDropped(MAP, WHY));

        revert(targeted).thenRefused(409, "feature.dropped");
    }

    @Test
    void words_that_were_taken_out_are_not_gone_back_to() {
        var named = given(new VisionSet(FOOD, "Mrs Featherstone waits no more", WHY));
        var now = given(new VisionSet(FOOD, "Nobody waits", WHY));
        bench.when(new RedactEvent(new EventPosition(named), List.of("/vision"), WHY), bench.owner());

        revert(now).thenRefused(409, "decision.redacted");
    }

    @Test
    void it_is_not_recorded_once_words_were_taken_out_of_what_it_goes_back_to() {
        var named = given(new VisionSet(FOOD, "Mrs Featherstone waits no more", WHY));
        var now = given(new VisionSet(FOOD, "Nobody waits", WHY));

        revert(now).thenEvents(new VisionSet(FOOD, "Mrs Featherstone waits no more", BACK));

        var reversal = bench.log().head().position();
        assertThat(bench.log().commitAt(reversal).orElseThrow().guards())
                .contains(new Guard("redaction:" + named, Guard.ABSENT));
    }

    @Test
    void it_is_held_to_the_revision_that_was_seen_and_nothing_is_unknown() {
        var moved = given(new MilestoneRescheduled(PILOT, FEBRUARY, MARCH, WHY));
        var revert = new RevertDecision(new EventPosition(moved), BACK);

        bench.when(revert, JANE, asking -> asking.on(Revision.at(1))).thenRefused(412, "fact.changed");
        bench.when(revert, JANE, asking -> asking.on(Revision.at(2)))
                .thenEvents(new MilestoneRescheduled(PILOT, MARCH, FEBRUARY, BACK));
        revert(999).thenRefused(404, "unknown");
    }

    private Bench.Then revert(long position) {
        return revert(position, OMAR);
    }

    private Bench.Then revert(long position, MemberId by) {
        return bench.when(new RevertDecision(new EventPosition(position), BACK), by);
    }

    private long given(DomainEvent event) {
        bench.given(event);
        return bench.log().head().position();
    }

    private static FeatureRefined refined(String title, List<Criterion> criteria) {
        return refined(title, criteria, WHY);
    }

    private static FeatureRefined refined(String title, List<Criterion> criteria, Rationale why) {
        return new FeatureRefined(
                MAP,
                title,
                "Nobody knows where the food is",
                "Who waits",
                "Fewer calls",
                criteria,
                null,
                List.of(),
                why);
    }

    private static List<Criterion> criteria(String... ids) {
        return List.of(ids).stream()
                .map(id -> new Criterion(new CriterionId(id), "It works"))
                .toList();
    }
}

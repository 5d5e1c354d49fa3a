package dev.throughline.command.wording;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.Anything;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.CommentId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.InsightId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.events.WordingField;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.insight.InsightKind;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskUnblocked;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.wording.WordingCorrected;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Omar manages FOOD, Jane TRK; the feature's title and a criterion have a slip of the pen, and so has an owner's insight. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectWordingTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final ProjectId TRK = new ProjectId("TRK");
    private static final FeatureId MAP = new FeatureId("FOOD-1");
    private static final CriterionId C1 = new CriterionId("C1");
    private static final Rationale WHY = Rationale.because("Four of ten calls ask where the food is");

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
                                "Live trakcing",
                                "Nobody knows where the food is",
                                "Who waits",
                                "Fewer calls",
                                List.of(
                                        new Criterion(C1, "The mapp moves"),
                                        new Criterion(new CriterionId("C2"), "It says when")),
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
                        new MilestoneScheduled(
                                new MilestoneId("TRK-M1"),
                                "Pilto",
                                LocalDate.of(2027, 2, 12),
                                List.of(),
                                Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whoever_owns_a_fact_puts_its_words_right_with_or_without_a_reason() {
        correct("FOOD-1", "title", "Live tracking")
                .thenEvents(corrected("FOOD-1", "feature:FOOD-1", "title", 0, "Live tracking"))
                .decidedBy(OMAR, Role.PRODUCT_MANAGER);
        correct("FOOD-1", "criterion.C1", "The map moves")
                .thenEvents(corrected("FOOD-1", "feature:FOOD-1", "criterion.C1", 0, "The map moves"));
        bench.when(command("TRK-M1", "name", "Pilot"), JANE)
                .thenEvents(corrected("TRK-M1", "project:TRK", "name", 1, "Pilot"))
                .decidedBy(JANE, Role.PROJECT_MANAGER);
        bench.when(command("TRK", "name", "Live tracking"), bench.owner())
                .thenEvents(corrected("TRK", "project:TRK", "name", 0, "Live tracking"))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
    }

    @Test
    void nobody_else_does() {
        bench.when(command("FOOD-1", "title", "Live tracking"), JANE).thenRefused(403, "decision.not-yours");
        bench.when(command("FOOD-1", "title", "Live tracking"), bench.owner()).thenRefused(403, "decision.not-yours");
        bench.when(command("TRK-M1", "name", "Pilot"), OMAR).thenRefused(403, "decision.not-yours");
    }

    @Test
    void what_somebody_contributed_is_worded_by_its_author_alone_whatever_else_they_are() {
        bench.given(new InsightRecorded(
                new InsightId("FOOD-I1"),
                InsightKind.INTERVIEW,
                "Ten custmers",
                "They call",
                null,
                null,
                Rationale.NONE));

        bench.when(command("FOOD-I1", "source", "Ten customers"), OMAR).thenRefused(403, "decision.not-yours");
        bench.when(command("FOOD-I1", "source", "Ten customers"), bench.owner())
                .thenEvents(corrected("FOOD-I1", "insights:FOOD", "source", 0, "Ten customers"))
                .decidedBy(bench.owner(), Role.CONTRIBUTOR);
    }

    @Test
    void the_words_of_an_assumption_are_its_features() {
        bench.given(new AssumptionStated(new AssumptionId("FOOD-1.A1"), "They look at mapps", Rationale.NONE));

        correct("FOOD-1.A1", "text", "They look at maps")
                .thenEvents(corrected("FOOD-1.A1", "feature:FOOD-1", "text", 1, "They look at maps"));
    }

    @Test
    void words_that_are_so_already_are_not_corrected_neither_as_decided_nor_as_corrected() {
        correct("FOOD-1", "title", "Live trakcing").thenRefused(409, "wording.unchanged");
        correct("FOOD-1", "title", "Live tracking");
        correct("FOOD-1", "title", "Live tracking").thenRefused(409, "wording.unchanged");
        correct("FOOD-1", "title", "Live trakcing")
                .thenEvents(corrected("FOOD-1", "feature:FOOD-1", "title", 0, "Live trakcing"));
    }

    @Test
    void what_is_decided_anew_is_worded_anew() {
        correct("FOOD-1", "title", "Live tracking");
        bench.given(refined("Live trakcing, too"));

        correct("FOOD-1", "title", "Live tracking")
                .thenEvents(corrected("FOOD-1", "feature:FOOD-1", "title", 1, "Live tracking"));
    }

    @Test
    void a_criterion_that_was_handed_off_is_the_agreement_and_not_worded_otherwise() {
        bench.given(
                new HandoffProposed(
                        new HandoffId("FOOD-1-TRK"),
                        1,
                        List.of(C1),
                        new Priority(Horizon.NOW, 1, true, null),
                        LocalDate.of(2027, 2, 28),
                        null,
                        WHY),
                new FeatureHandedOff(MAP, TRK, WHY));

        correct("FOOD-1", "criterion.C1", "The map moves").thenRefused(409, "criterion.handed-off");
        correct("FOOD-1", "criterion.C2", "It says when it comes")
                .thenEvents(corrected("FOOD-1", "feature:FOOD-1", "criterion.C2", 0, "It says when it comes"));
        correct("FOOD-1", "title", "Live tracking")
                .thenEvents(corrected("FOOD-1", "feature:FOOD-1", "title", 0, "Live tracking"));
    }

    @Test
    void words_that_do_not_stand_any_more_are_not_there() {
        var task = new TaskId("TRK-1");
        bench.given(
                new TaskPlanned(task, MIA, "Draw", Discipline.DESIGN, null, null, null, null, null, Rationale.NONE),
                new TaskBlocked(task, "No mapp", true, false, Rationale.NONE));
        bench.when(command("TRK-1", "hurdle", "No map"), JANE)
                .thenEvents(corrected("TRK-1", "plan:TRK", "hurdle", 1, "No map"));
        bench.given(new TaskUnblocked(task, "Another", Rationale.NONE));

        bench.when(command("TRK-1", "hurdle", "No map at all"), JANE).thenRefused(422, "field.invalid");
    }

    @Test
    void a_comment_is_edited_instead_of_corrected() {
        bench.given(new Commented(
                new CommentId("c-0123456789ab"), "FOOD-1", "feature:FOOD-1", "Wyh?", List.of(), Rationale.NONE));

        bench.when(command("c-0123456789ab", "text", "Why?"), bench.owner()).thenRefused(409, "comment.is-edited");
    }

    @Test
    void what_is_no_title_or_text_has_no_wording_and_what_is_not_there_is_unknown() {
        correct("FOOD-1", "goal", "FOOD-G1").thenRefused(422, "field.invalid");
        correct("FOOD-1", "criterion.C9", "More").thenRefused(422, "field.invalid");
        correct("TRK-M1", "due", "2027-03-01").thenRefused(422, "field.invalid");
        correct("FOOD-9", "title", "Live tracking").thenRefused(404, "unknown");
    }

    @Test
    void it_is_held_to_the_revision_of_the_fact_whose_words_they_are() {
        bench.given(refined("Live trakcing, too"));

        bench.when(command("FOOD-1", "title", "Live tracking"), OMAR, asking -> asking.on(Revision.at(0)))
                .thenRefused(412, "fact.changed");
        bench.when(command("FOOD-1", "title", "Live tracking"), OMAR, asking -> asking.on(Revision.at(1)))
                .thenEvents(corrected("FOOD-1", "feature:FOOD-1", "title", 1, "Live tracking"));
    }

    private Bench.Then correct(String subject, String field, String text) {
        return bench.when(command(subject, field, text), OMAR);
    }

    private static CorrectWording command(String subject, String field, String text) {
        return new CorrectWording(new Anything(subject), new WordingField(field), text, Rationale.NONE);
    }

    private static WordingCorrected corrected(String subject, String within, String field, long revision, String text) {
        return new WordingCorrected(
                new Anything(subject), within, new WordingField(field), revision, text, Rationale.NONE);
    }

    private static FeatureRefined refined(String title) {
        return new FeatureRefined(
                MAP,
                title,
                "Nobody knows where the food is",
                "Who waits",
                "Fewer calls",
                List.of(new Criterion(C1, "The mapp moves")),
                null,
                List.of(),
                WHY);
    }
}

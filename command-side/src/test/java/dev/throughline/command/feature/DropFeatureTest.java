package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.feature.PrioritizeFeature.Move;
import dev.throughline.command.handoff.ProposeHandoff;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DropFeatureTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final ProjectId TRK = new ProjectId("TRK");
    private static final FeatureId MAP = new FeatureId("FOOD-1");
    private static final FeatureId PAY = new FeatureId("FOOD-2");
    private static final CriterionId C1 = new CriterionId("C1");
    private static final Rationale WHY = Rationale.because("Nobody asked for it in a year");
    private static final DropFeature DROP = new DropFeature(MAP, WHY);
    private static final FeatureDropped DROPPED = new FeatureDropped(MAP, WHY);

    private Bench bench;

    @BeforeEach
    void defined(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                        defined(MAP),
                        defined(PAY),
                        new FeaturePrioritized(MAP, new Priority(Horizon.NOW, 1, false, null), Rationale.NONE),
                        new FeaturePrioritized(PAY, new Priority(Horizon.NOW, 2, false, null), Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_drops_a_feature_and_the_others_move_up() {
        bench.when(DROP, OMAR).thenEvents(DROPPED).decidedBy(OMAR, Role.PRODUCT_MANAGER);
        assertThat(bench.bean(Rankings.class).of(FOOD).order()).containsExactly(PAY);
    }

    @Test
    void somebody_else_does_not() {
        bench.when(DROP, JANE).thenRefused(403, "decision.not-yours");
    }

    @Test
    void a_drop_needs_a_reason() {
        bench.when(new DropFeature(MAP, Rationale.NONE), OMAR).thenRefused(422, "rationale.missing");
    }

    @Test
    void an_unknown_feature_is_unknown() {
        bench.when(new DropFeature(new FeatureId("FOOD-9"), WHY), OMAR).thenRefused(404, "unknown");
        bench.when(new DropFeature(new FeatureId("NONE-1"), WHY), OMAR).thenRefused(404, "unknown");
    }

    @Test
    void it_is_dropped_once() {
        bench.given(DROPPED);
        bench.when(DROP, OMAR).thenRefused(409, "feature.dropped");
        bench.when(DROP, OMAR, asking -> asking.on(Revision.NEVER)).thenRefused(412, "fact.changed");
    }

    @Test
    void what_was_dropped_is_not_prioritised_alone_or_among_many() {
        bench.given(DROPPED);
        bench.when(new PrioritizeFeature(FOOD, List.of(move(MAP)), WHY), OMAR).thenRefused(409, "feature.dropped");
        bench.when(new PrioritizeFeature(FOOD, List.of(move(PAY), move(MAP)), WHY), OMAR)
                .thenRefused(409, "feature.dropped");
    }

    @Test
    void what_was_dropped_is_not_handed_off() {
        bench.given(
                new ProjectChartered(
                        TRK, "Tracking", "See it", List.of(), Approach.AGILE, ProjectKind.PRODUCT, Rationale.NONE),
                DROPPED);
        var proposal =
                new ProposeHandoff(HandoffId.of(MAP, TRK), 1, List.of(C1), LocalDate.of(2027, 2, 28), null, null, WHY);
        bench.when(proposal, OMAR).thenRefused(409, "feature.dropped");
    }

    @Test
    void its_number_is_not_given_again() {
        bench.given(new FeatureDropped(PAY, WHY));
        bench.when(new DefineFeature(FOOD, new Draft("T", "P", "A", "V", List.of(), null, List.of()), WHY), OMAR)
                .thenEvents(new FeatureDefined(
                        new FeatureId("FOOD-3"), "T", "P", "A", "V", List.of(), null, List.of(), WHY));
    }

    private static Move move(FeatureId feature) {
        return new Move(feature, Revision.ANY, Horizon.NOW, 1, null, null);
    }

    private static FeatureDefined defined(FeatureId id) {
        return new FeatureDefined(id, "T", "P", "A", "V", List.of(new Criterion(C1, "c")), null, List.of(), WHY);
    }
}

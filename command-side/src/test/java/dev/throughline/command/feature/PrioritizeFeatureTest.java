package dev.throughline.command.feature;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.feature.PrioritizeFeature.Move;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.feature.Rice;
import dev.throughline.events.product.ProductConceived;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrioritizeFeatureTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final FeatureId MAP = new FeatureId("FOOD-1");
    private static final FeatureId PAY = new FeatureId("FOOD-2");
    private static final FeatureId TIP = new FeatureId("FOOD-3");
    private static final Rice RICE = new Rice(900, 2, 0.8, 3);
    private static final Rationale WHY = Rationale.because("Support calls doubled");

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
                        defined(TIP));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_decides_the_whole_priority() {
        bench.when(one(move(MAP, Horizon.NOW, 1, true, RICE)), OMAR)
                .thenEvents(prioritized(MAP, new Priority(Horizon.NOW, 1, true, RICE)))
                .decidedBy(OMAR, Role.PRODUCT_MANAGER);
    }

    @Test
    void somebody_else_does_not() {
        bench.when(one(move(MAP, Horizon.NOW, 1, null, null)), JANE).thenRefused(403, "decision.not-yours");
    }

    @Test
    void what_is_left_out_keeps_its_value_and_the_place_it_has_by_now() {
        bench.given(
                prioritized(MAP, new Priority(Horizon.NOW, 1, true, RICE)),
                prioritized(PAY, new Priority(Horizon.NOW, 1, false, null)));
        bench.when(one(move(MAP, Horizon.NEXT, null, null, null)), OMAR)
                .thenEvents(prioritized(MAP, new Priority(Horizon.NEXT, 2, true, RICE)));
        bench.when(one(move(MAP, null, 1, false, null)), OMAR)
                .thenEvents(prioritized(MAP, new Priority(Horizon.NEXT, 1, false, RICE)));
    }

    @Test
    void the_first_priority_names_a_horizon_and_goes_to_the_end_if_it_names_no_rank() {
        bench.given(prioritized(PAY, new Priority(Horizon.NOW, 1, false, null)));
        bench.when(one(move(MAP, null, 1, null, null)), OMAR).thenRefused(422, "horizon.missing");
        bench.when(one(move(MAP, Horizon.LATER, null, null, null)), OMAR)
                .thenEvents(prioritized(MAP, new Priority(Horizon.LATER, 2, false, null)));
    }

    @Test
    void a_rank_past_the_end_is_the_end() {
        bench.given(prioritized(PAY, new Priority(Horizon.NOW, 1, false, null)));
        bench.when(one(move(MAP, Horizon.NOW, 99, null, null)), OMAR)
                .thenEvents(prioritized(MAP, new Priority(Horizon.NOW, 2, false, null)));
    }

    @Test
    void many_are_decided_in_one_commit_each_into_the_list_that_the_former_left() {
        bench.given(prioritized(TIP, new Priority(Horizon.NOW, 1, false, null)));
        bench.when(
                        new PrioritizeFeature(
                                FOOD,
                                List.of(
                                        move(PAY, Horizon.NOW, 1, null, null),
                                        move(MAP, Horizon.NOW, 1, null, null),
                                        move(TIP, null, null, null, null)),
                                Rationale.NONE),
                        OMAR)
                .thenEvents(
                        prioritized(PAY, new Priority(Horizon.NOW, 1, false, null)),
                        prioritized(MAP, new Priority(Horizon.NOW, 1, false, null)),
                        prioritized(TIP, new Priority(Horizon.NOW, 3, false, null)));
        assertThat(bench.bean(Rankings.class).of(FOOD).order()).containsExactly(MAP, PAY, TIP);
    }

    @Test
    void many_are_decided_all_or_none() {
        bench.given(prioritized(TIP, new Priority(Horizon.NOW, 1, false, null)));
        var stale = new Move(TIP, Revision.NEVER, Horizon.NOW, 1, null, null);
        bench.when(
                        new PrioritizeFeature(
                                FOOD, List.of(move(PAY, Horizon.NOW, 1, null, null), stale), Rationale.NONE),
                        OMAR)
                .thenRefused(412, "fact.changed");
    }

    @Test
    void a_move_without_a_revision_is_refused() {
        var unsaid = new Move(MAP, Revision.UNSAID, Horizon.NOW, 1, null, null);
        bench.when(one(unsaid), OMAR).thenRefused(428, "revision.required");
    }

    @Test
    void other_decisions_about_the_feature_or_its_neighbours_do_not_make_a_revision_stale() {
        bench.given(
                prioritized(MAP, new Priority(Horizon.NOW, 1, false, null)),
                prioritized(PAY, new Priority(Horizon.NOW, 1, false, null)),
                new FeatureHandedOff(MAP, new ProjectId("TRK"), WHY));
        var seen = new Move(MAP, Revision.at(1), Horizon.NOW, 1, null, null);
        bench.when(new PrioritizeFeature(FOOD, List.of(seen), WHY), OMAR)
                .thenEvents(new FeaturePrioritized(MAP, new Priority(Horizon.NOW, 1, false, null), WHY));
    }

    @Test
    void once_handed_off_a_priority_needs_a_reason_also_among_many() {
        bench.given(new FeatureHandedOff(MAP, new ProjectId("TRK"), WHY));
        bench.when(one(move(MAP, Horizon.NOW, 1, null, null)), OMAR).thenRefused(422, "rationale.missing");
        var both = List.of(move(PAY, Horizon.NOW, 1, null, null), move(MAP, Horizon.NOW, 1, null, null));
        bench.when(new PrioritizeFeature(FOOD, both, Rationale.NONE), OMAR).thenRefused(422, "rationale.missing");
        bench.when(new PrioritizeFeature(FOOD, both, WHY), OMAR)
                .thenEvents(
                        new FeaturePrioritized(PAY, new Priority(Horizon.NOW, 1, false, null), WHY),
                        new FeaturePrioritized(MAP, new Priority(Horizon.NOW, 1, false, null), WHY));
    }

    @Test
    void the_same_priority_again_is_a_new_decision() {
        var first = move(MAP, Horizon.NOW, 1, null, null);
        var event = prioritized(MAP, new Priority(Horizon.NOW, 1, false, null));
        bench.when(one(first), OMAR).thenEvents(event);
        bench.when(one(first), OMAR).thenEvents(event);
    }

    @Test
    void an_unknown_feature_is_unknown() {
        bench.when(one(move(new FeatureId("FOOD-9"), Horizon.NOW, 1, null, null)), OMAR)
                .thenRefused(404, "unknown");
    }

    private static PrioritizeFeature one(Move move) {
        return new PrioritizeFeature(FOOD, List.of(move), Rationale.NONE);
    }

    private static Move move(FeatureId feature, Horizon horizon, Integer rank, Boolean mvp, Rice rice) {
        return new Move(feature, Revision.ANY, horizon, rank, mvp, rice);
    }

    private static FeatureDefined defined(FeatureId id) {
        return new FeatureDefined(id, "T", "P", "A", "V", List.of(), null, List.of(), WHY);
    }

    private static FeaturePrioritized prioritized(FeatureId id, Priority priority) {
        return new FeaturePrioritized(id, priority, Rationale.NONE);
    }
}

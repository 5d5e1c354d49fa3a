package dev.throughline.events;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdsTest {

    private static final Map<String, Function<String, Subject>> KINDS = Map.ofEntries(
            entry("member", MemberId::new),
            entry("product", ProductId::new),
            entry("goal", GoalId::new),
            entry("company goal", CompanyGoalId::new),
            entry("insight", InsightId::new),
            entry("feature", FeatureId::new),
            entry("assumption", AssumptionId::new),
            entry("milestone", MilestoneId::new),
            entry("scope item", ScopeItemId::new),
            entry("resource", ResourceId::new),
            entry("allocation", AllocationId::new),
            entry("handoff", HandoffId::new),
            entry("request", RequestId::new),
            entry("comment", CommentId::new),
            entry("criterion", CriterionId::new));

    @ParameterizedTest
    @CsvSource({
        "member, m-0123456789ab",
        "product, FO",
        "product, FOOD2DOOR0",
        "feature, FOOD-7",
        "feature, FOOD-999999999",
        "goal, FOOD-G1",
        "company goal, G1",
        "insight, FOOD-I3",
        "assumption, FOOD-7.A1",
        "milestone, TRK-M12",
        "scope item, TRK-S4",
        "resource, cam-1",
        "resource, m-0123456789ab",
        "allocation, cam-1-A5",
        "allocation, m-0123456789ab-A1",
        "handoff, FOOD-7-TRK",
        "request, q-0123456789ab",
        "comment, c-0123456789ab",
        "criterion, C10"
    })
    void an_id_is_written_as_it_was_read(String kind, String text) {
        assertThat(KINDS.get(kind).apply(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "member, m-0123456789a",
        "member, m-0123456789aB",
        "product, F",
        "product, food",
        "product, FOOD2DOOR00",
        "product, 1FOOD",
        "feature, FOOD-0",
        "feature, FOOD-07",
        "feature, FOOD-1000000000",
        "feature, FOOD-M1",
        "goal, FOOD-1",
        "goal, FOOD-I1",
        "company goal, FOOD-G1",
        "insight, FOOD-3",
        "assumption, FOOD-7-A1",
        "assumption, FOOD-7.C1",
        "milestone, TRK-2",
        "scope item, TRK-4",
        "resource, m-short",
        "resource, Cam",
        "allocation, cam-1",
        "handoff, FOOD-TRK",
        "request, q-0123",
        "comment, c-0123",
        "criterion, C0"
    })
    void anything_else_is_refused_and_told_what_was_expected(String kind, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KINDS.get(kind).apply(text))
                .withMessageContaining("'" + text + "' is not a");
    }

    @Test
    void an_id_knows_what_it_is_part_of() {
        assertThat(new FeatureId("FOOD-7").product()).isEqualTo(new ProductId("FOOD"));
        assertThat(new FeatureId("FOOD-7").number()).isEqualTo(7);
        assertThat(new GoalId("FOOD-G1").product()).isEqualTo(new ProductId("FOOD"));
        assertThat(new InsightId("FOOD-I3").product()).isEqualTo(new ProductId("FOOD"));
        assertThat(new AssumptionId("FOOD-7.A1").feature()).isEqualTo(new FeatureId("FOOD-7"));
        assertThat(new MilestoneId("TRK-M2").project()).isEqualTo(new ProjectId("TRK"));
        assertThat(new TaskId("TRK-12").project()).isEqualTo(new ProjectId("TRK"));
        assertThat(new ScopeItemId("TRK-S4").project()).isEqualTo(new ProjectId("TRK"));
        assertThat(new HandoffId("FOOD-7-TRK").feature()).isEqualTo(new FeatureId("FOOD-7"));
        assertThat(new HandoffId("FOOD-7-TRK").project()).isEqualTo(new ProjectId("TRK"));
        assertThat(new AllocationId("cam-1-A5").resource()).isEqualTo(new ResourceId("cam-1"));
    }
}

package dev.throughline.command.insight;

import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.insight.InsightKind;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.product.ProductConceived;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordInsightTest {

    private static final ProductId FOOD = new ProductId("FOOD");

    private Bench bench;

    @BeforeEach
    void conceived(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(MIA, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void any_member_records_what_they_learnt_and_the_product_numbers_it() {
        bench.when(record(FOOD), MIA).thenEvents(recorded("FOOD-I1")).decidedBy(MIA, Role.CONTRIBUTOR);
        bench.when(record(FOOD), OMAR).thenEvents(recorded("FOOD-I2")).decidedBy(OMAR, Role.CONTRIBUTOR);
    }

    @Test
    void it_is_in_a_stream_of_its_own_and_in_no_product_managers_way() {
        var before = bench.log().lastVersion("product:FOOD");
        bench.when(record(FOOD), MIA);
        assertThat(bench.log().lastVersion("insights:FOOD")).isZero();
        assertThat(bench.log().lastVersion("product:FOOD")).isEqualTo(before);
    }

    @Test
    void a_stranger_does_not_and_an_unknown_product_is_unknown() {
        bench.when(record(FOOD), STRANGER).thenRefused(403, "decision.not-yours");
        bench.when(record(new ProductId("NONE")), MIA).thenRefused(404, "unknown");
    }

    @Test
    void many_at_once_get_a_number_each() throws Exception {
        Callable<Bench.Then> one = () -> bench.when(record(FOOD), MIA);
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (var recorded :
                    callers.invokeAll(IntStream.range(0, 24).mapToObj(i -> one).toList())) {
                assertThat(recorded.get().refusal()).isNull();
            }
        }
        assertThat(bench.log().lastVersion("insights:FOOD")).isEqualTo(23);
        bench.when(record(FOOD), MIA).thenEvents(recorded("FOOD-I25"));
    }

    private static RecordInsight record(ProductId product) {
        return new RecordInsight(
                product,
                InsightKind.CUSTOMER_FEEDBACK,
                "The hotline",
                "Four of ten ask where their food is",
                "https://example.org/calls?week=9",
                400L,
                Rationale.NONE);
    }

    private static InsightRecorded recorded(String id) {
        return new InsightRecorded(
                new InsightId(id),
                InsightKind.CUSTOMER_FEEDBACK,
                "The hotline",
                "Four of ten ask where their food is",
                "https://example.org/calls?week=9",
                400L,
                Rationale.NONE);
    }
}

package dev.throughline.command.product;

import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConceiveProductTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final ConceiveProduct CONCEIVE =
            new ConceiveProduct(FOOD, "Food", "Late deliveries", "Who is hungry", Rationale.NONE);
    private static final ProductConceived CONCEIVED =
            new ProductConceived(FOOD, "Food", "Late deliveries", "Who is hungry", Rationale.NONE);

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory).given(new MemberAdmitted(MIA, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void any_member_puts_an_idea_on_the_table() {
        bench.when(CONCEIVE, MIA).thenEvents(CONCEIVED).decidedBy(MIA, Role.CONTRIBUTOR);
    }

    @Test
    void who_is_no_member_is_told_to_ask_for_admission() {
        var refused = bench.when(CONCEIVE, STRANGER).thenRefused(403, "decision.not-yours");
        assertThat((String) refused.members().get("howToAsk")).contains("admit you");
    }

    @Test
    void a_key_is_given_once() {
        bench.given(CONCEIVED);
        bench.when(CONCEIVE, MIA).thenRefused(409, "key.taken");
    }

    @Test
    void a_project_s_key_is_taken_too() {
        bench.given(new ProjectChartered(
                new ProjectId("FOOD"), "F", "O", List.of(), Approach.AGILE, ProjectKind.PRODUCT, Rationale.NONE));
        bench.when(CONCEIVE, MIA).thenRefused(409, "key.taken");
    }

    @Test
    void the_decision_is_guarded_on_the_key_being_free() {
        bench.when(CONCEIVE, MIA);
        var commit = bench.log().commitAt(bench.log().head().position()).orElseThrow();
        assertThat(commit.guards())
                .extracting(guard -> guard.stream() + "@" + guard.version())
                .containsExactly("authority@1", "product:FOOD@-1", "project:FOOD@-1");
    }
}

package dev.throughline.command.product;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.People.STRANGER;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.log.Bytes;
import dev.throughline.log.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetVisionTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final Rationale WHY = because("Late food is cold food.");
    private static final SetVision SET = new SetVision(FOOD, "Every meal arrives hot", WHY);
    private static final VisionSet DONE = new VisionSet(FOOD, "Every meal arrives hot", WHY);

    private Bench bench;

    @BeforeEach
    void conceived(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new MemberAdmitted(MIA, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_product_manager_sets_the_vision() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.when(SET, OMAR).thenEvents(DONE).decidedBy(OMAR, Role.PRODUCT_MANAGER);
    }

    @Test
    void somebody_else_is_told_whose_decision_it_is() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        var refused = bench.when(SET, JANE).thenRefused(403, "decision.not-yours");
        assertThat(refused.members())
                .containsEntry("owner", Map.of("role", Role.PRODUCT_MANAGER, "members", List.of(OMAR)))
                .containsEntry("howToAsk", "Ask m-omar00000000 to decide it. POST /api/requests asks them.");
    }

    @Test
    void a_workspace_owner_is_not_above_the_product_manager() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.when(SET, bench.owner()).thenRefused(403, "decision.not-yours");
    }

    @Test
    void without_a_product_manager_nobody_decides_and_the_workspace_owner_is_named() {
        var refused = bench.when(SET, OMAR).thenRefused(403, "decision.not-yours");
        assertThat(refused.members())
                .containsEntry("owner", Map.of("role", Role.PRODUCT_MANAGER, "members", List.of()));
        assertThat((String) refused.members().get("howToAsk"))
                .contains("ask a workspace owner")
                .contains(bench.owner().value());
    }

    @Test
    void a_stranger_is_refused_before_the_reason_is_looked_at() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.when(new SetVision(FOOD, "Hot", Rationale.NONE), STRANGER).thenRefused(403, "decision.not-yours");
    }

    @Test
    void a_vision_needs_a_reason() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.when(new SetVision(FOOD, "Hot", Rationale.NONE), OMAR).thenRefused(422, "rationale.missing");
        bench.when(new SetVision(FOOD, "Hot", because(" \n")), OMAR).thenRefused(422, "rationale.missing");
    }

    @Test
    void an_unknown_product_is_unknown_whoever_asks() {
        bench.when(new SetVision(new ProductId("NONE"), "Hot", WHY), OMAR).thenRefused(404, "unknown");
    }

    @Test
    void setting_it_again_is_a_new_decision() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.when(SET, OMAR).thenEvents(DONE);
        bench.when(SET, OMAR).thenEvents(DONE);
    }

    @Test
    void a_vision_decided_since_is_not_overwritten() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE), DONE);
        bench.when(SET, OMAR, asking -> asking.on(Revision.at(1))).thenEvents(DONE);
        var refused = bench.when(SET, OMAR, asking -> asking.on(Revision.at(1))).thenRefused(412, "fact.changed");
        assertThat(refused.members().get("changed"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("revision", "2")
                .containsEntry("fact", "FOOD/vision");
    }

    @Test
    void a_vision_thought_to_be_undecided_is_not_overwritten() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.when(SET, OMAR, asking -> asking.on(Revision.at(0))).thenRefused(412, "fact.changed");
        bench.when(SET, OMAR, asking -> asking.on(Revision.NEVER)).thenEvents(DONE);
        bench.when(SET, OMAR, asking -> asking.on(Revision.NEVER)).thenRefused(412, "fact.changed");
        bench.when(SET, OMAR, asking -> asking.on(Revision.ANY)).thenEvents(DONE);
    }

    @Test
    void while_the_log_cannot_be_written_nothing_is_decided() {
        bench.given(new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.log().close();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> bench.bean(Dispatch.class)
                        .dispatch(SET, Asking.now(OMAR, "key", new Request("PUT", "/", Bytes.utf8("{}")))))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(503);
                    assertThat(refusal.problem().code()).isEqualTo("log.unavailable");
                    assertThat(refusal.problem().headers()).containsKey("Retry-After");
                });
    }
}

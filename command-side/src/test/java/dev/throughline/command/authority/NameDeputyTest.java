package dev.throughline.command.authority;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.NotYours;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.product.ProductConceived;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameDeputyTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final MandateKey OF_FOOD = MandateKey.of(FOOD);
    private static final Rationale WHY = Rationale.because("Two weeks by the sea");

    /** The clock shows 4 January 2027, nine o'clock. */
    private static final Instant MONDAY = Instant.parse("2027-01-11T00:00:00Z");

    private static final Instant A_WEEK_LATER = Instant.parse("2027-01-18T00:00:00Z");

    private Bench bench;

    @BeforeEach
    void omar_manages_food(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new MemberAdmitted(JANE, Rationale.NONE),
                        new MemberAdmitted(MIA, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_holder_names_a_deputy_for_a_period() {
        bench.when(name(MIA), OMAR).thenEvents(named(MIA)).decidedBy(OMAR, Role.PRODUCT_MANAGER);
    }

    @Test
    void a_workspace_owner_names_one_in_that_role() {
        bench.when(name(MIA), bench.owner()).thenEvents(named(MIA)).decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
    }

    @Test
    void nobody_else_does_and_is_referred_to_the_holder() {
        var refused = bench.when(name(MIA), JANE).thenRefused(403, "decision.not-yours");
        assertThat(((NotYours) refused.refusal()).holders()).containsExactly(OMAR);
    }

    @Test
    void a_deputy_names_none_not_even_another() {
        bench.given(new DeputyNamed(OF_FOOD, Role.PRODUCT_MANAGER, MIA, Instant.EPOCH, A_WEEK_LATER, WHY));
        bench.when(name(JANE), MIA).thenRefused(403, "decision.not-yours");
        bench.when(new EndDeputy(OF_FOOD, Role.PRODUCT_MANAGER, MIA, WHY), MIA).thenRefused(403, "decision.not-yours");
    }

    @Test
    void nobody_stands_in_for_themselves() {
        bench.when(name(OMAR), OMAR).thenRefused(409, "deputy.holder");
    }

    @Test
    void nobody_stands_in_where_nobody_is_accountable() {
        var beer = new ProductId("BEER");
        bench.given(new ProductConceived(beer, "Beer", "Warm", null, Rationale.NONE));
        var vacant = new NameDeputy(MandateKey.of(beer), Role.PRODUCT_MANAGER, MIA, MONDAY, A_WEEK_LATER, WHY);
        bench.when(vacant, bench.owner()).thenRefused(409, "mandate.vacant");
    }

    @Test
    void nobody_stands_in_who_does_not_take_part() {
        bench.given(new MemberDeactivated(MIA, Rationale.NONE));
        bench.when(name(MIA), OMAR).thenRefused(409, "member.inactive");
    }

    @Test
    void a_period_that_is_over_is_none() {
        var over = new NameDeputy(OF_FOOD, Role.PRODUCT_MANAGER, MIA, Instant.EPOCH, bench.clock.instant(), WHY);
        bench.when(over, OMAR).thenRefused(409, "deputy.period-over");
    }

    @Test
    void naming_again_decides_another_period_and_the_same_one_is_nothing_to_decide() {
        bench.given(named(MIA));
        bench.when(name(MIA), OMAR).thenRefused(409, "deputy.unchanged");
        var longer = new NameDeputy(OF_FOOD, Role.PRODUCT_MANAGER, MIA, MONDAY, A_WEEK_LATER.plusSeconds(60), WHY);
        bench.when(longer, OMAR, asking -> asking.on(Revision.NEVER)).thenRefused(412, "fact.changed");
        bench.when(longer, OMAR, asking -> asking.on(Revision.at(5)))
                .thenEvents(
                        new DeputyNamed(OF_FOOD, Role.PRODUCT_MANAGER, MIA, MONDAY, A_WEEK_LATER.plusSeconds(60), WHY));
    }

    @Test
    void there_is_no_deputy_for_what_there_is_not() {
        var none = new NameDeputy(
                MandateKey.of(new ProjectId("NONE")), Role.PROJECT_MANAGER, MIA, MONDAY, A_WEEK_LATER, WHY);
        bench.when(none, bench.owner()).thenRefused(404, "unknown");
    }

    private static NameDeputy name(MemberId deputy) {
        return new NameDeputy(OF_FOOD, Role.PRODUCT_MANAGER, deputy, MONDAY, A_WEEK_LATER, WHY);
    }

    private static DeputyNamed named(MemberId deputy) {
        return new DeputyNamed(OF_FOOD, Role.PRODUCT_MANAGER, deputy, MONDAY, A_WEEK_LATER, WHY);
    }
}

package dev.throughline.command.product;

import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.Bench;
import dev.throughline.command.Bench.Then;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.product.ProductConceived;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a decision was taken, judged on a vision: Omar's mandate begins at nine, and it is eleven. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidedAtTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final SetVision SET = new SetVision(FOOD, "Hot", Rationale.because("Cold food comes back"));
    private static final Instant NINE = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2027-01-04T11:00:00Z");

    private Bench bench;

    @BeforeEach
    void assigned(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
        bench.clock.pass(Duration.ofHours(2));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void unsaid_is_now() {
        assertThat(decidedAt(bench.when(SET, OMAR))).isEqualTo(ELEVEN);
    }

    @Test
    void a_decision_may_be_recorded_later_than_it_was_taken() {
        assertThat(decidedAt(at(ELEVEN.minusSeconds(3_600)))).isEqualTo(ELEVEN.minusSeconds(3_600));
        assertThat(decidedAt(at(NINE))).isEqualTo(NINE);
    }

    @Test
    void a_clock_a_minute_ahead_means_now() {
        assertThat(decidedAt(at(ELEVEN.plusSeconds(60)))).isEqualTo(ELEVEN);
        at(ELEVEN.plusSeconds(60).plusMillis(1)).thenRefused(422, "decided-at.future");
    }

    @Test
    void nothing_is_decided_before_the_mandate_began() {
        at(NINE.minusMillis(1)).thenRefused(422, "decided-at.before-mandate");
    }

    @Test
    void whose_decision_it_is_comes_before_when_it_was() {
        bench.when(SET, bench.owner(), asking -> asking.decidedAt(NINE.minusSeconds(1)))
                .thenRefused(403, "decision.not-yours");
    }

    @Test
    void what_makes_no_sense_is_refused_by_all_its_places() {
        var errors = List.of(new FieldError("/vision", "text.blank", "This needs words."));
        var refused = bench.when(SET, OMAR, asking -> asking.with(errors)).thenRefused(422, "field.invalid");
        assertThat(refused.members()).containsEntry("errors", errors);
    }

    private Then at(Instant moment) {
        return bench.when(SET, OMAR, asking -> asking.decidedAt(moment));
    }

    private static Instant decidedAt(Then then) {
        assertThat(then.refusal()).isNull();
        var metadata = then.recorded().getFirst().metadata().toArray();
        return CanonicalJson.read(metadata, DecisionMetadata.class).decidedAt();
    }
}

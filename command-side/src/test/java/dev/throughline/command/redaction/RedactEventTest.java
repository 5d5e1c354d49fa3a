package dev.throughline.command.redaction;

import static dev.throughline.command.People.MIA;
import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.Bench;
import dev.throughline.events.Catalogue;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventPosition;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.LogVerification;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feature is defined at position 6; the problem, a criterion and the reason name somebody. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactEventTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final FeatureId TRACKING = new FeatureId("FOOD-1");
    private static final EventPosition DEFINED = new EventPosition(6);
    private static final Rationale WHY = Rationale.because("A customer is named");

    private Bench bench;

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new Bench(directory)
                .given(
                        new MemberAdmitted(MIA, Rationale.NONE),
                        new MemberAdmitted(OMAR, Rationale.NONE),
                        new ProductConceived(FOOD, "Food", "Cold", null, Rationale.NONE),
                        new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                        feature("Mrs Featherstone waits", "Featherstone is called", "Because of Featherstone"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static FeatureDefined feature(String problem, String criterion, String why) {
        return new FeatureDefined(
                TRACKING,
                "Tracking",
                problem,
                "Everybody",
                "Fewer calls",
                List.of(new Criterion(new CriterionId("C1"), criterion)),
                null,
                List.of(),
                new Rationale(why, List.of("Call Featherstone"), null));
    }

    @Test
    void a_workspace_owner_takes_words_out_of_an_event_and_the_rest_stays_as_it_was() {
        var then = redact("/problem", "/acceptanceCriteria/0/text", "/why/text");

        var left = feature("[redacted]", "[redacted]", "[redacted]");
        assertThat(event(6)).isEqualTo(left);
        assertThat(bench.log().read(5, 1).getFirst().redactedBy()).isEqualTo(7);
        var said = (EventRedacted) event(7);
        assertThat(said.position()).isEqualTo(DEFINED);
        assertThat(said.fields()).containsExactly("/problem", "/acceptanceCriteria/0/text", "/why/text");
        then.thenEvents(new EventRedacted(DEFINED, said.fields(), said.hash(), WHY))
                .decidedBy(bench.owner(), Role.WORKSPACE_OWNER);
        assertThat(LogVerification.verify(bench.log(), null).ok()).isTrue();
    }

    @Test
    void one_of_several_texts_goes_alone() {
        redact("/why/alternatives/0");
        assertThat(event(6).why().alternatives()).containsExactly("[redacted]");
        assertThat(event(6).why().text()).isEqualTo("Because of Featherstone");
    }

    @Test
    void a_product_manager_redacts_nothing_not_even_their_own_words() {
        bench.when(new RedactEvent(DEFINED, List.of("/problem"), WHY), OMAR).thenRefused(403, "decision.not-yours");
    }

    @Test
    void a_reason_is_needed() {
        bench.when(new RedactEvent(DEFINED, List.of("/problem"), Rationale.NONE), bench.owner())
                .thenRefused(422, "rationale.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feature",
                "/acceptanceCriteria/0/id",
                "/acceptanceCriteria",
                "/why",
                "/why/revisitOn",
                "/goal",
                "/surname",
                "problem",
                ""
            })
    void what_is_no_words_is_not_taken_out(String field) {
        var refused = redact(field).thenRefused(422, "field.invalid");
        assertThat(errors(refused)).extracting(FieldError::pointer).containsExactly("/fields/0");
        assertThat(errors(refused)).extracting(FieldError::code).containsExactly("field.not-words");
    }

    @Test
    void words_that_are_not_there_are_not_taken_out_and_each_is_named() {
        var refused = redact("/problem", "/acceptanceCriteria/1/text", "/why/alternatives/7")
                .thenRefused(422, "field.invalid");
        assertThat(errors(refused))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/fields/1 field.absent", "/fields/2 field.absent");
        assertThat(event(6).why().text()).isEqualTo("Because of Featherstone");
    }

    @Test
    void nothing_is_recorded_where_nothing_is() {
        var refused = bench.when(new RedactEvent(new EventPosition(99), List.of("/why/text"), WHY), bench.owner())
                .thenRefused(422, "field.invalid");
        assertThat(errors(refused)).extracting(FieldError::code).containsExactly("position.unknown");
    }

    @Test
    void an_event_is_redacted_once() {
        redact("/problem");
        redact("/why/text").thenRefused(409, "event.redacted");
    }

    @Test
    void the_reason_of_a_redaction_can_be_redacted_too() {
        redact("/problem");
        bench.when(new RedactEvent(new EventPosition(7), List.of("/why/text"), WHY), bench.owner());
        assertThat(event(7).why().text()).isEqualTo("[redacted]");
        assertThat(LogVerification.verify(bench.log(), null).ok()).isTrue();
    }

    private Bench.Then redact(String... fields) {
        return bench.when(new RedactEvent(DEFINED, List.of(fields), WHY), bench.owner());
    }

    @SuppressWarnings("unchecked") // it is what a refusal holds
    private static List<FieldError> errors(Bench.Then then) {
        return (List<FieldError>) then.members().get("errors");
    }

    private DomainEvent event(long position) {
        var recorded = bench.log().read(position - 1, 1).getFirst();
        return Catalogue.catalogue()
                .decode(recorded.type(), recorded.revision(), recorded.payload().toArray());
    }
}

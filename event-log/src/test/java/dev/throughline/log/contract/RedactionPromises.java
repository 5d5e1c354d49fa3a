package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.LogVerification;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import dev.throughline.log.RedactionImpossible;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.VersionConflict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words can be taken out of an event for good: the rest of it stays, and the chain holds. */
interface RedactionPromises extends LogUnderTest {

    @Test
    default void what_was_redacted_is_read_in_its_new_form_everywhere_and_after_a_restart() {
        appended(log(), proposal("c-1", event("product:FOOD", 0), event("feature:FOOD-1", 0)));
        Commit was = log().commitAt(1).orElseThrow();
        Commit saying = appended(log(), redaction("c-2", 2)).commit();

        RecordedEvent redacted = log().read(1, 1).getFirst();
        assertThat(redacted.payload().utf8()).isEqualTo("{\"text\":\"[redacted]\"}");
        assertThat(redacted.salt()).isNull();
        assertThat(redacted.redactedBy()).isEqualTo(3).isEqualTo(saying.position());
        assertThat(redacted.contentHash()).isEqualTo(was.events().getLast().contentHash());
        assertThat(log().readStream("feature:FOOD-1", 0)).containsExactly(redacted);
        assertThat(reopened().commitAt(2).orElseThrow().events())
                .containsExactly(was.events().getFirst(), redacted);
        assertThat(LogVerification.verify(log(), saying.head()).ok()).isTrue();
    }

    @Test
    default void the_request_that_held_the_words_can_not_be_compared_any_more() {
        Proposal said = guarded("c-1", new Guard("authority", -1), event("product:FOOD", 0));
        appended(log(), said);
        appended(log(), redaction("c-2", 1));

        assertThat(log().findCommand("c-1").orElseThrow().digestSalt()).isNull();
        assertThat(refusal(log(), said)).isInstanceOf(RequestMismatch.class);
        assertThat(appended(log(), redaction("c-2", 1)).replayed())
                .as("the redaction's own is compared still")
                .isTrue();
    }

    @Test
    default void what_is_not_there_or_was_redacted_before_is_refused_alone() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));

        assertThat(refusal(log(), redaction("c-2", 2))).isInstanceOf(RedactionImpossible.class);
        appended(log(), redaction("c-3", 1));
        assertThat(refusal(log(), redaction("c-4", 1))).isInstanceOf(VersionConflict.class);
        assertThat(log().head().position()).isEqualTo(2);
        assertThat(appended(log(), proposal("c-5", event("product:FOOD", 1))).replayed())
                .isFalse();
        assertThat(LogVerification.verify(log(), null).ok()).isTrue();
    }

    @Test
    default void an_event_that_says_so_can_be_redacted_itself() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        Commit saying = appended(log(), redaction("c-2", 1)).commit();
        Bytes same = saying.events().getFirst().payload();
        Redaction redaction = new Redaction(2, Bytes.utf8(same.utf8().replace("{", "{\"why\":\"[redacted]\",")));
        Proposal again = redaction("c-3", 2);
        Bytes said = Bytes.utf8("{\"hash\":\"" + redaction.hash() + "\",\"position\":2}");
        appended(
                log(),
                new Proposal(
                        "c-3",
                        Given.REQUEST,
                        List.of(),
                        again.events().stream()
                                .map(event -> new NewEvent(
                                        event.stream(),
                                        event.version(),
                                        event.id(),
                                        event.type(),
                                        event.revision(),
                                        event.timestamp(),
                                        said,
                                        event.metadata()))
                                .toList(),
                        List.of(redaction)));

        assertThat(LogVerification.verify(log(), null).ok()).isTrue();
    }

    @Test
    default void nothing_is_redacted_that_no_event_says_and_no_event_says_what_is_not_done() {
        Proposal redaction = redaction("c-1", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proposal("c-1", Given.REQUEST, List.of(), redaction.events()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proposal(
                        "c-1", Given.REQUEST, List.of(), List.of(event("product:FOOD", 0)), redaction.redactions()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proposal(
                        "c-1",
                        Given.REQUEST,
                        List.of(),
                        redaction.events(),
                        List.of(new Redaction(1, Bytes.utf8("{\"text\":\"other\"}")))));
    }
}

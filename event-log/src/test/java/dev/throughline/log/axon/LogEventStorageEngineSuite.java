package dev.throughline.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.EventIdTaken;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.GuardFailed;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Request;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.VersionConflict;
import dev.throughline.log.contract.Given;
import dev.throughline.log.contract.SettableClock;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class LogEventStorageEngineSuite {

    private EventLog log;
    private EmbeddedEventStore store;

    /** Opens an empty log. */
    abstract EventLog open(Clock clock);

    @BeforeEach
    void openLog() {
        log = open(new SettableClock());
        store = EmbeddedEventStore.builder()
                .storageEngine(
                        LogEventStorageEngine.builder(log, new TextNames()).build())
                .build();
    }

    @AfterEach
    void close() {
        store.shutDown();
        log.close();
    }

    @Test
    void one_unit_of_work_is_one_commit_under_its_command_id_with_its_guards() {
        Given.appended(log, Given.proposal("c-0", Given.event("authority", 0)));
        CommitContext context = new CommitContext("c-1", Given.REQUEST);

        inUnitOfWork(context, () -> {
            CommitContext.current().guard("authority", 0);
            CommitContext.current().guard("project:FOOD", Guard.ABSENT);
            store.publish(event("product:FOOD", 0, "conceived"), event("feature:FOOD-1", 0, "defined"));
            nested(() -> store.publish(event("product:FOOD", 1, "envisioned")));
        });

        Commit commit = log.findCommand("c-1").orElseThrow();
        assertThat(context.commit()).contains(commit);
        assertThat(commit.guards()).containsExactly(new Guard("authority", 0), new Guard("project:FOOD", -1));
        assertThat(commit.events())
                .extracting(
                        RecordedEvent::position,
                        RecordedEvent::stream,
                        RecordedEvent::version,
                        e -> e.payload().utf8())
                .containsExactly(
                        tuple(2L, "product:FOOD", 0L, "\"conceived\""),
                        tuple(3L, "feature:FOOD-1", 0L, "\"defined\""),
                        tuple(4L, "product:FOOD", 1L, "\"envisioned\""));
    }

    @Test
    void names_come_from_the_catalogue_and_no_class_stands_in_the_log() {
        store.publish(event("product:FOOD", 0, "conceived"));

        RecordedEvent recorded = log.read(0, 1).getFirst();
        assertThat(recorded.type()).isEqualTo("Text");
        assertThat(recorded.revision()).isEqualTo(1);
        assertThat(recorded.payload()).isEqualTo(Bytes.utf8("\"conceived\""));
        assertThat(recorded.metadata()).isEqualTo(Bytes.utf8("{\"actor\":\"m-1\"}"));
    }

    @Test
    void an_event_that_is_not_in_the_catalogue_is_not_recorded() {
        assertThatThrownBy(() -> store.publish(new GenericDomainEventMessage<>("product", "product:FOOD", 0, 42)))
                .hasMessage("java.lang.Integer is no event of the catalogue");
        assertThat(log.head().position()).isZero();
    }

    @Test
    void a_stream_is_loaded_as_it_was_recorded() {
        store.publish(event("product:FOOD", 0, "conceived"), event("product:FOOD", 1, "envisioned"));

        List<DomainEventMessage<?>> loaded = store.readEvents("product:FOOD", 1)
                .asStream()
                .<DomainEventMessage<?>>map(e -> e)
                .toList();
        assertThat(loaded).hasSize(1);
        assertThat(loaded.getFirst().getPayload()).isEqualTo("envisioned");
        assertThat(loaded.getFirst().getSequenceNumber()).isEqualTo(1);
        assertThat(loaded.getFirst().getType()).isEqualTo("product");
        assertThat(loaded.getFirst().getMetaData()).containsEntry("actor", "m-1");
    }

    @Test
    void what_the_log_refuses_comes_out_of_the_commit_as_the_log_said_it() {
        store.publish(event("authority", 0, "founded"));

        assertThatThrownBy(() -> inUnitOfWork(new CommitContext("c-1", Given.REQUEST), () -> {
                    CommitContext.current().guard("authority", -1);
                    store.publish(event("product:FOOD", 0, "conceived"));
                }))
                .isInstanceOf(GuardFailed.class);
        assertThatThrownBy(() -> inUnitOfWork(
                        new CommitContext("c-2", Given.REQUEST), () -> store.publish(event("authority", 0, "again"))))
                .isInstanceOf(VersionConflict.class);
        DomainEventMessage<String> event = event("product:FOOD", 0, "conceived");
        store.publish(event);
        assertThatThrownBy(() -> store.publish(
                        new GenericDomainEventMessage<>("product", "product:SHOP", 0, event, event.getTimestamp())))
                .isInstanceOf(EventIdTaken.class);
    }

    @Test
    void a_repeated_command_surfaces_as_already_recorded_with_what_it_led_to() {
        inUnitOfWork(
                new CommitContext("c-1", Given.REQUEST), () -> store.publish(event("product:FOOD", 0, "conceived")));
        CommitContext repeat = new CommitContext("c-1", Given.REQUEST);

        assertThatThrownBy(() -> inUnitOfWork(repeat, () -> store.publish(event("product:FOOD", 0, "conceived"))))
                .isInstanceOfSatisfying(
                        AlreadyRecorded.class,
                        recorded -> assertThat(recorded.commit())
                                .isEqualTo(log.commitAt(1).orElseThrow()));
        assertThat(repeat.commit()).isEmpty();
        Request other = new Request("PUT", "/api/products", Bytes.utf8("{}"));
        assertThatThrownBy(() -> inUnitOfWork(
                        new CommitContext("c-1", other), () -> store.publish(event("product:FOOD", 1, "other"))))
                .isInstanceOf(RequestMismatch.class);
        assertThat(log.head().position()).isEqualTo(1);
    }

    @Test
    void a_second_append_in_one_unit_of_work_is_a_mistake_that_is_told() {
        LogEventStorageEngine engine =
                LogEventStorageEngine.builder(log, new TextNames()).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> inUnitOfWork(new CommitContext("c-1", Given.REQUEST), () -> {
                    engine.appendEvents(event("product:FOOD", 0, "conceived"));
                    engine.appendEvents(event("product:FOOD", 1, "envisioned"));
                }))
                .withMessageStartingWith("Command c-1 appends twice in one unit of work");
    }

    @Test
    void without_a_context_each_append_has_a_command_id_of_its_own() {
        store.publish(event("product:FOOD", 0, "conceived"));
        store.publish(event("product:FOOD", 1, "envisioned"));

        assertThat(log.commits(0))
                .extracting(Commit::commandId)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThatIllegalStateException().isThrownBy(CommitContext::current);
    }

    @Test
    void the_append_returns_when_the_events_are_recorded() {
        inUnitOfWork(new CommitContext("c-1", Given.REQUEST), () -> {
            store.publish(event("product:FOOD", 0, "conceived"));
            CurrentUnitOfWork.get()
                    .onCommit(committing -> assertThat(log.head().position()).isEqualTo(1));
        });
    }

    private static DomainEventMessage<String> event(String stream, long version, String text) {
        return new GenericDomainEventMessage<>(
                stream.substring(0, Math.max(1, stream.indexOf(':'))), stream, version, text, Map.of("actor", "m-1"));
    }

    private static void inUnitOfWork(CommitContext context, Runnable work) {
        UnitOfWork<?> unitOfWork = new DefaultUnitOfWork<>(new GenericMessage<>("command"));
        context.attachTo(unitOfWork);
        unitOfWork.start();
        run(unitOfWork, work);
    }

    private static void nested(Runnable work) {
        run(DefaultUnitOfWork.startAndGet(new GenericMessage<>("nested")), work);
    }

    private static void run(UnitOfWork<?> unitOfWork, Runnable work) {
        try {
            work.run();
            unitOfWork.commit();
        } catch (RuntimeException e) {
            if (unitOfWork.isActive()) {
                unitOfWork.rollback(e);
            }
            throw e;
        }
    }
}

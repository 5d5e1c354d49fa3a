package dev.throughline.command.mandate;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.MovableClock;
import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Hold;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import dev.throughline.log.RecordedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stands in for the holder of a mandate decides what the holder may, in the period and at no other moment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeputyTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final Hold hold = new Hold();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final MovableClock clock = new MovableClock();
    private CommandSide served;
    private Person jane;
    private Person mia;

    @BeforeEach
    void jane_manages_the_project_and_mia_is_to_stand_in_from_ten_to_eleven() {
        served = CommandSide.start(folder, hold::before, clock);
        jane = served.admit("jane");
        mia = served.admit("mia");
        new Scene(served, jane, jane, "FOOD", "TRK").conceived().chartered().milestone();
        jane.post(
                        "/api/projects/TRK/deputies",
                        Map.of(
                                "member",
                                "@mia",
                                "from",
                                in(HOUR).toString(),
                                "to",
                                in(HOUR.multipliedBy(2)).toString()))
                .expect(200);
    }

    @AfterEach
    void stop() {
        served.close();
        threads.shutdownNow();
    }

    @Test
    void a_deputy_decides_in_the_period_in_the_place_of_who_is_accountable() {
        isNotTheirs(mia.ask(move(1)));
        clock.pass(HOUR);

        var decided = mia.ask(move(2)).expect(200);

        assertThat(decided.text("/decision/owner")).isEqualTo("PROJECT_MANAGER");
        assertThat(decided.text("/decision/decidedBy/0/member")).isEqualTo(mia.id());
        assertThat(decided.text("/decision/decidedBy/0/role")).isEqualTo("PROJECT_MANAGER");
        assertThat(decided.text("/decision/decidedBy/0/for")).isEqualTo(jane.id());
        assertThat(jane.ask(move(3))
                        .expect(200)
                        .body()
                        .at("/decision/decidedBy/0/for")
                        .isMissingNode())
                .isTrue();
        clock.pass(HOUR);
        isNotTheirs(mia.ask(move(4)));
    }

    @Test
    void who_asks_in_the_period_is_told_of_holder_and_deputy() {
        clock.pass(HOUR);
        var refusal = served.admit("omar").ask(move(1)).refused(403, "decision.not-yours");

        assertThat(refusal.text("/owner/members/0/id")).isEqualTo(jane.id());
        assertThat(refusal.text("/owner/deputies/0/id")).isEqualTo(mia.id());
        assertThat(refusal.text("/howToAsk"))
                .isEqualTo("Ask Name of jane, or Name of mia as deputy, to decide it. POST /api/requests asks them.");
    }

    @Test
    void a_deputy_decided_nothing_before_the_period_began() {
        clock.pass(HOUR.multipliedBy(3).dividedBy(2));
        var before = Map.of(
                "due",
                "2027-03-01",
                "rationale",
                "On the phone",
                "decidedAt",
                clock.instant().minus(HOUR).toString());
        mia.ask(Ask.put("/api/milestones/TRK-M1/due", before)).refused(422, "decided-at.before-mandate");
    }

    @Test
    void a_decision_happened_when_it_was_judged_so_a_period_that_ends_before_it_is_recorded_takes_nothing_back() {
        clock.pass(HOUR.multipliedBy(2).minusMillis(1));
        var judged = clock.instant();
        hold.holdNext("MilestoneRescheduled");
        var decision = supplyAsync(() -> mia.ask(move(5)), threads);
        hold.awaitHeld();

        clock.pass(HOUR);
        hold.release();

        decision.join().expect(200);
        assertThat(events("MilestoneRescheduled")).singleElement().satisfies(event -> {
            assertThat(event.timestamp()).isEqualTo(judged);
            assertThat(event.recordedAt()).isEqualTo(judged.plus(HOUR));
        });
    }

    @Test
    void a_period_that_ends_before_it_is_judged_again_is_over() {
        clock.pass(HOUR.multipliedBy(2).minusMillis(1));
        hold.holdNext("MilestoneRescheduled");
        var decision = supplyAsync(() -> mia.ask(move(6)), threads);
        hold.awaitHeld();

        served.owner()
                .post("/api/members", Map.of("handle", "new", "name", "New", "email", "new@example.org"))
                .expect(201);
        clock.pass(Duration.ofMillis(1));
        hold.release();

        isNotTheirs(decision.join());
        assertThat(events("MilestoneRescheduled")).isEmpty();
    }

    @Test
    void a_deputy_who_is_ended_between_check_and_append_is_refused() {
        clock.pass(HOUR);
        hold.holdNext("MilestoneRescheduled");
        var decision = supplyAsync(() -> mia.ask(move(7)), threads);
        hold.awaitHeld();

        jane.ask(new Ask("DELETE", "/api/projects/TRK/deputies/@mia", Map.of(), Map.of()))
                .expect(200);
        hold.release();

        isNotTheirs(decision.join());
        assertThat(events("MilestoneRescheduled")).isEmpty();
    }

    private void isNotTheirs(Reply refusal) {
        refusal.refused(403, "decision.not-yours");
        assertThat(refusal.body().at("/owner/members").findValuesAsString("id")).containsExactly(jane.id());
    }

    private List<RecordedEvent> events(String type) {
        return served.log().read(0, Integer.MAX_VALUE).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private static Ask move(int day) {
        var due = "2027-03-%02d".formatted(day);
        return Ask.put("/api/milestones/TRK-M1/due", Map.of("due", due, "rationale", "The couriers are on strike"));
    }
}

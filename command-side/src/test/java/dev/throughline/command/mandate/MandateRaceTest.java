package dev.throughline.command.mandate;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Hold;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import dev.throughline.log.RecordedEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mandate is taken away while its holder decides: at the position of a decision its owner really held the mandate. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MandateRaceTest {

    private static final int ROUNDS = 50;

    @TempDir
    private Path folder;

    private final Hold hold = new Hold();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private CommandSide served;
    private Person jane;
    private Person omar;

    @BeforeEach
    void jane_manages_product_and_project() {
        served = CommandSide.start(folder, hold::before);
        jane = served.admit("jane");
        omar = served.admit("omar");
        new Scene(served, jane, jane, "FOOD", "TRK").conceived().chartered().milestone();
    }

    @AfterEach
    void stop() {
        served.close();
        threads.shutdownNow();
    }

    @Test
    void a_project_manager_who_lost_the_mandate_between_check_and_append_is_refused_and_told_who_decides_now() {
        hold.holdNext("MilestoneRescheduled");
        var decision = supplyAsync(() -> jane.ask(move(19)), threads);
        hold.awaitHeld();

        served.owner().ask(project(omar)).expect(200);
        hold.release();

        isToldOf(omar, decision.join());
        assertThat(events("MilestoneRescheduled")).isEmpty();
    }

    @Test
    void a_product_manager_who_lost_the_mandate_between_check_and_append_is_refused_and_told_who_decides_now() {
        hold.holdNext("VisionSet");
        var decision = supplyAsync(() -> jane.ask(vision()), threads);
        hold.awaitHeld();

        served.owner().ask(product(omar)).expect(200);
        hold.release();

        isToldOf(omar, decision.join());
        assertThat(events("VisionSet")).isEmpty();
    }

    @Test
    void a_decision_that_is_recorded_first_stands_though_the_mandate_goes_right_after() {
        hold.holdNext("ProjectManagerAssigned");
        var change = supplyAsync(() -> served.owner().ask(project(omar)), threads);
        hold.awaitHeld();

        jane.ask(move(19)).expect(200);
        hold.release();

        change.join().expect(200);
        assertThat(events("MilestoneRescheduled").getFirst().position())
                .isLessThan(events("ProjectManagerAssigned").getLast().position());
    }

    @Test
    void however_the_two_race_nobody_decides_after_the_mandate_is_gone() throws Exception {
        var refused = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var day = 1 + round % 28;
            var holder = round % 2 == 0 ? jane : omar;
            var successor = round % 2 == 0 ? omar : jane;
            var together = new CyclicBarrier(2);
            var decision = threads.submit(() -> {
                together.await();
                return holder.ask(move(day));
            });
            var change = threads.submit(() -> {
                together.await();
                return served.owner().ask(project(successor));
            });

            change.get().expect(200);
            if (decision.get().status() == 200) {
                assertThat(events("MilestoneRescheduled").getLast().position())
                        .isLessThan(events("ProjectManagerAssigned").getLast().position());
            } else {
                isToldOf(successor, decision.get());
                refused++;
            }
        }
        assertThat(events("MilestoneRescheduled")).hasSize(ROUNDS - refused);
    }

    private static void isToldOf(Person owner, Reply refusal) {
        refusal.refused(403, "decision.not-yours");
        assertThat(refusal.body().at("/owner/members").findValuesAsString("id")).containsExactly(owner.id());
    }

    private List<RecordedEvent> events(String type) {
        return served.log().read(0, Integer.MAX_VALUE).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private static Ask move(int day) {
        var due = "2027-03-%02d".formatted(day);
        return Ask.put("/api/milestones/TRK-M1/due", Map.of("due", due, "rationale", "The couriers are on strike"));
    }

    private static Ask vision() {
        return Ask.put(
                "/api/products/FOOD/vision",
                Map.of("vision", "Nobody waits in vain", "rationale", "Trust brings them back"));
    }

    private static Ask product(Person manager) {
        return Ask.put("/api/products/FOOD/product-manager", Map.of("member", manager.id()));
    }

    private static Ask project(Person manager) {
        return Ask.put("/api/projects/TRK/project-manager", Map.of("member", manager.id()));
    }
}

package dev.throughline.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import dev.throughline.events.Catalogue;
import dev.throughline.events.resource.ResourceAllocated;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CapacityUnderConcurrencyTest {

    private static final int MANAGERS = 16;
    private static final int EACH = 8;
    private static final int WAITING = 24;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void sixteen_who_allocate_the_same_person_at_once_never_take_more_of_a_day_than_there_is() throws Exception {
        try (var served = CommandSide.start(folder);
                var threads = Executors.newFixedThreadPool(MANAGERS)) {
            var manager = served.admit("jane");
            var lina = new Scene(served, manager, manager, "FOOD", "TRK")
                    .chartered()
                    .resource();

            var together = new CyclicBarrier(MANAGERS);
            var requests = new ArrayList<Callable<List<Wish>>>();
            for (var seed = 0; seed < MANAGERS; seed++) {
                var random = new Random(seed);
                requests.add(() -> {
                    together.await();
                    return wishes(manager, lina, random);
                });
            }
            var wishes = new ArrayList<Wish>();
            for (Future<List<Wish>> answered : threads.invokeAll(requests)) {
                wishes.addAll(answered.get());
            }

            var days = allocatedByDay(served, "resource:" + lina);
            assertThat(days.values()).allSatisfy(percent -> assertThat(percent).isLessThanOrEqualTo(100));
            assertThat(wishes).extracting(Wish::status).containsOnly(201, 409).contains(201, 409);
            assertThat(wishes)
                    .filteredOn(wish -> wish.status() == 409)
                    .as("nothing is released, so who was refused would not fit in afterwards either")
                    .allSatisfy(wish -> assertThat(wish.fits(days)).isFalse());
        }
    }

    @Test
    void who_waits_for_the_person_to_be_free_is_not_turned_away_for_what_those_before_were_given() throws Exception {
        try (var served = CommandSide.start(folder);
                var threads = Executors.newFixedThreadPool(WAITING)) {
            var manager = served.admit("jane");
            var lina = new Scene(served, manager, manager, "FOOD", "TRK")
                    .chartered()
                    .resource();

            var together = new CyclicBarrier(WAITING);
            var requests = new ArrayList<Callable<Reply>>();
            for (var i = 0; i < WAITING; i++) {
                var day = FIRST.plusDays(i).toString();
                var body = Map.of("resource", lina, "from", day, "to", day, "percent", 100);
                requests.add(() -> {
                    together.await();
                    return manager.post("/api/projects/TRK/allocations", body);
                });
            }
            for (Future<Reply> answered : threads.invokeAll(requests)) {
                assertThat(answered.get().status()).isEqualTo(201);
            }
        }
    }

    private static List<Wish> wishes(Person manager, String lina, Random random) {
        var wishes = new ArrayList<Wish>();
        for (var i = 0; i < EACH; i++) {
            var from = FIRST.plusDays(random.nextInt(60));
            var to = from.plusDays(random.nextInt(10));
            var percent = 10 + random.nextInt(50);
            var body = Map.of("resource", lina, "from", from.toString(), "to", to.toString(), "percent", percent);
            wishes.add(new Wish(from, to, percent, untilAnswered(manager, body)));
        }
        return wishes;
    }

    /** A busy person's allocations take turns, and who waits for too long is told to come again. */
    private static Reply untilAnswered(Person manager, Map<String, ?> body) {
        Reply reply;
        do {
            reply = manager.post("/api/projects/TRK/allocations", body);
        } while (reply.status() == 503);
        return reply;
    }

    /** Counted off the log, day by day. */
    private static Map<LocalDate, Integer> allocatedByDay(CommandSide served, String stream) {
        var days = new TreeMap<LocalDate, Integer>();
        for (var recorded : served.log().readStream(stream, 0)) {
            var event = Catalogue.catalogue()
                    .decode(
                            recorded.type(),
                            recorded.revision(),
                            recorded.payload().toArray());
            if (event instanceof ResourceAllocated allocated) {
                allocated
                        .from()
                        .datesUntil(allocated.to().plusDays(1))
                        .forEach(day -> days.merge(day, allocated.amount(), Integer::sum));
            }
        }
        return days;
    }

    private record Wish(LocalDate from, LocalDate to, int percent, Reply reply) {

        int status() {
            return reply.status();
        }

        boolean fits(Map<LocalDate, Integer> days) {
            return from.datesUntil(to.plusDays(1)).allMatch(day -> days.getOrDefault(day, 0) + percent <= 100);
        }
    }
}

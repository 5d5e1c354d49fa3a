package dev.throughline.query.fold;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.product.VisionSet;
import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.authority.Authority;
import dev.throughline.query.authority.AuthorityFold;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fact.FactFold;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link Projector} promises, wherever it keeps the views. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
public abstract class ProjectorContract {

    /** Far below the hour after which a projector would ask by itself. */
    protected static final Duration AT_ONCE = Duration.ofSeconds(30);

    private static final int COMMITS = 100;
    private static final int LENGTH = 320;

    @TempDir
    Path directory;

    private SqliteEventLog log;
    private final BreakableFold counted = new BreakableFold();
    private final List<Projector> started = new ArrayList<>();

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(directory, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        started.forEach(Projector::stop);
        log.close();
    }

    /** Begins with nothing. */
    protected abstract Projector fresh(EventLog log, List<Fold<?>> folds, int batch);

    /** Begins with what the last fresh one has kept, if it keeps anything longer than it runs. */
    protected abstract Projector again(EventLog log, List<Fold<?>> folds, int batch);

    @Test
    void a_start_has_read_all_that_was_recorded_before_anybody_is_answered() {
        Story story = FoodDelivery.told().mandates().features().story();
        append(story, 0);
        assertThat(start(1_000).now().position()).isEqualTo(12);
    }

    @Test
    void the_log_wakes_it_for_each_commit_though_it_would_ask_only_after_an_hour() {
        Views views = start(1_000);
        Story story = FoodDelivery.told().mandates().features().story();
        story.proposals().forEach(proposal -> {
            long position = log.append(proposal).join().commit().lastPosition();
            Snapshot snapshot = views.atLeast(position, AT_ONCE).block();
            assertThat(snapshot.position()).isEqualTo(position);
        });
    }

    @Test
    void live_rebuilt_and_folded_by_hand_are_the_same() {
        Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();
        Views live = start(1_000);
        append(story, 0);
        Snapshot tailed = live.atLeast(20, AT_ONCE).block();

        assertThat(tailed.views())
                .isEqualTo(startAgain().now().views())
                .isEqualTo(start(1_000).now().views());
        assertThat(tailed.of(FactFold.FACTS).states().keySet())
                .isEqualTo(story.snapshot().of(FactFold.FACTS).states().keySet());
    }

    @Test
    void a_batch_that_ends_within_a_commit_shows_nothing_of_it() {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        append(story, 0);
        for (int batch = 1; batch <= 17; batch += 4) {
            ConcurrentLinkedQueue<Long> shown = new ConcurrentLinkedQueue<>();
            Projector projector = projector(batch);
            projector.views().changes().subscribe(snapshot -> shown.add(snapshot.position()));
            projector.start();
            assertThat(projector.views().now().position()).isEqualTo(16);
            assertThat(shown).as("batches of %d", batch).doesNotContain(15L);
        }
    }

    @Test
    void a_fold_that_throws_breaks_its_key_and_no_other() {
        counted.breakOn("FOOD-1");
        Views views = start(1_000);
        append(FoodDelivery.told().mandates().features().proposed().story(), 0);

        Snapshot snapshot = views.atLeast(16, AT_ONCE).block();
        Folded<Integer> view = snapshot.of(counted);
        assertThat(view.broken()).containsOnlyKeys("FOOD-1");
        assertThat(view.broken().get("FOOD-1"))
                .isEqualTo(new Broken("COUNTED", "FOOD-1", 9, "java.lang.IllegalStateException: broken on purpose"));
        assertThat(view.find("FOOD-1")).isEmpty();
        assertThat(view.find("FOOD-2")).contains(2);
        assertThat(snapshot.of(FactFold.FACTS).broken()).isEmpty();
    }

    @Test
    void later_events_of_a_broken_key_wait_until_it_is_rebuilt_and_other_keys_stay_as_they_are() {
        append(FoodDelivery.told().mandates().features().story(), 0);
        Projector projector = projector(1_000);
        counted.breakOn("FOOD-1");
        projector.start();
        counted.mend();
        Story on = FoodDelivery.told().mandates().features().proposed().story();
        append(on, 12);
        Snapshot waiting = projector.views().atLeast(16, AT_ONCE).block();
        assertThat(waiting.of(counted).find("FOOD-1")).isEmpty();
        assertThat(waiting.broken()).hasSize(1);

        projector.rebuildBroken();
        Snapshot mended = projector.views().now();
        assertThat(mended.broken()).isEmpty();
        assertThat(mended.of(counted).find("FOOD-1")).contains(3);
        assertThat(mended.of(counted).find("FOOD-2")).contains(2);
        assertThat(mended.of(FactFold.FACTS)).isEqualTo(waiting.of(FactFold.FACTS));
    }

    @Test
    void a_rebuild_mends_the_past_too() {
        Story story = FoodDelivery.told().mandates().features().story();
        for (int i = 0; i < SavedStates.EVERY; i++) {
            story.decided(new VisionSet(FoodDelivery.FOOD, "Vision " + i, because("It is time")));
        }
        append(story, 0);
        Projector projector = projector(1_000);
        counted.breakOn("FOOD-1");
        projector.start();
        long position = projector.views().now().position() - 1;
        assertThat(asOf(position, projector).broken()).hasSize(1);

        counted.mend();
        projector.rebuildBroken();
        assertThat(asOf(position, projector).broken()).isEmpty();
        assertThat(asOf(position, projector).of(counted).find("FOOD-1")).contains(2);
    }

    @Test
    void a_restart_rebuilds_a_broken_key_too() {
        append(FoodDelivery.told().mandates().features().story(), 0);
        counted.breakOn("FOOD-1");
        assertThat(start(1_000).now().broken()).hasSize(1);
        counted.mend();
        started.forEach(Projector::stop);
        assertThat(startAgain().now().broken()).isEmpty();
    }

    @Test
    void an_event_that_cannot_be_read_stops_every_view_before_it_and_says_so() {
        append(FoodDelivery.told().mandates().story(), 0);
        Views views = start(1_000);
        log.append(UnreadableEvent.proposal()).join();
        append(FoodDelivery.told().mandates().features().story(), 7);

        Snapshot halted =
                views.changes().filter(snapshot -> snapshot.halted() != null).blockFirst(AT_ONCE);
        assertThat(halted.position()).isEqualTo(7);
        assertThat(halted.halted().position()).isEqualTo(8);
        assertThat(startAgain().now().position()).isEqualTo(7);
        assertThat(start(1_000).now().halted()).isNotNull();
    }

    @Test
    void who_waits_is_let_go_when_the_projector_stops() {
        Projector projector = projector(1_000);
        projector.start();
        List<Long> seen = new ArrayList<>();
        projector.stop();
        projector
                .views()
                .changes()
                .doOnNext(snapshot -> seen.add(snapshot.position()))
                .blockLast(AT_ONCE);
        assertThat(seen).isEqualTo(LongStream.of(0).boxed().toList());
        assertThat(projector.isRunning()).isFalse();
    }

    /** Each commit admits somebody and makes them the product manager, in two events. */
    @Test
    void under_load_every_view_shows_the_same_position_and_no_half_commit() {
        Story story = new Story().by(Story.OLGA, Role.WORKSPACE_OWNER);
        for (int i = 1; i <= COMMITS; i++) {
            MemberId member = new MemberId("m-%012d".formatted(i));
            story.decided(
                    new MemberAdmitted(member, NONE), new ProductManagerAssigned(FoodDelivery.FOOD, member, NONE));
        }
        Views views = start(7);
        Views others = startAgain();
        List<CompletableFuture<Void>> readers = Stream.of(views, others)
                .map(each -> CompletableFuture.runAsync(() -> readUntilTheEnd(each)))
                .toList();
        append(story, 0);
        readers.forEach(CompletableFuture::join);
    }

    private static void readUntilTheEnd(Views views) {
        Snapshot snapshot;
        do {
            snapshot = views.now();
            long position = snapshot.position();
            assertThat(position % 2).isZero();
            assertThat(DecisionFold.in(snapshot).all()).hasSize((int) position);
            if (position > 0) {
                Authority authority = AuthorityFold.in(snapshot);
                assertThat(authority.members().getLast())
                        .isEqualTo(authority.productManagers().get(FoodDelivery.FOOD));
                assertThat(snapshot.of(FactFold.FACTS)
                                .get("FOOD")
                                .latest("product-manager")
                                .orElseThrow()
                                .by()
                                .position())
                        .isEqualTo(position);
            }
            LockSupport.parkNanos(1_000_000);
        } while (snapshot.position() < 2 * COMMITS);
    }

    @Test
    void any_position_of_the_past_is_what_a_fold_up_to_there_is() {
        Story story = FoodDelivery.ofLength(LENGTH);
        append(story, 0);
        Projector projector = projector(40);
        projector.start();
        Snapshot fresh = Snapshot.empty(folds());
        History history = history(projector);
        Snapshot newest = projector.views().now();
        List<Decision> decisions = DecisionFold.in(newest).all();
        for (long position : new Random(7).longs(8, 0, LENGTH + 1L).sorted().toArray()) {
            for (Decision decision : decisions.subList((int) fresh.position(), (int) position)) {
                fresh = fresh.apply(decision);
            }
            assertThat(history.asOf(position, newest)).as("as of %d", position).isEqualTo(fresh);
        }
        assertThat(history.recordedAt(3, newest)).isEqualTo(decisions.get(2).recordedAt());
        assertThat(history.positionAt(decisions.getLast().recordedAt(), newest)).isEqualTo(LENGTH);
    }

    @Test
    void no_view_holds_words_that_were_taken_out_nor_does_any_of_the_past() {
        append(FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story(), 0);
        Projector projector = projector(1_000);
        projector.start();
        Views others = startAgain();
        assertThat(projector.views().now().toString()).contains(Redacted.WORDS);

        Redacted.in(log);

        for (Views views : List.of(projector.views(), others)) {
            Snapshot now = views.atLeast(21, AT_ONCE).block();
            assertThat(now.toString()).doesNotContain(Redacted.WORDS).contains("[redacted]");
            assertThat(now.broken()).isEmpty();
            assertThat(now).isEqualTo(start(1_000).now());
            History history =
                    new History(views, newest -> DecisionFold.in(newest).all());
            for (int position = 9; position <= 21; position += 4) {
                assertThat(history.asOf(position, now).toString()).doesNotContain(Redacted.WORDS);
            }
        }
    }

    private List<Fold<?>> folds() {
        List<Fold<?>> folds = new ArrayList<>(QueryConfiguration.FOLDS);
        folds.add(counted);
        return folds;
    }

    private Projector projector(int batch) {
        Projector projector = fresh(log, folds(), batch);
        started.add(projector);
        return projector;
    }

    private Views start(int batch) {
        Projector projector = projector(batch);
        projector.start();
        return projector.views();
    }

    private Views startAgain() {
        Projector projector = again(log, folds(), 1_000);
        started.add(projector);
        projector.start();
        return projector.views();
    }

    private void append(Story story, long after) {
        story.proposals().stream()
                .filter(proposal -> Long.parseLong(proposal.commandId().substring(1)) > after)
                .forEach(proposal -> log.append(proposal).join());
    }

    private static History history(Projector projector) {
        return new History(projector.views(), newest -> DecisionFold.in(newest).all());
    }

    private static Snapshot asOf(long position, Projector projector) {
        return history(projector).asOf(position, projector.views().now());
    }
}

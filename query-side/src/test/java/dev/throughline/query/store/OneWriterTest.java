package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.throughline.log.Proposal;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.fold.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several instances, of which one writes. */
class OneWriterTest extends OneLog {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void another_takes_over_within_ten_seconds_when_the_writer_dies() throws Exception {
        Stepped dying = stepped(silent(Pace.USUAL.patience()));
        append(FoodDelivery.told().mandates().story(), 0);
        dying.instance().caughtUp(7);
        MongoProjector other = new MongoProjector(log, client, database, QueryConfiguration.FOLDS);
        other.start();
        assertThat(other.views().now().position()).isEqualTo(7);

        append(FoodDelivery.told().mandates().features().story(), 7);
        assertThat(other.views().atLeast(12, TEN_SECONDS).block()).isNotNull();
        other.stop();
    }

    @Test
    void a_writer_that_comes_back_changes_nothing_and_reads_on() throws Exception {
        Stepped stale = stepped(silent(Duration.ofMillis(300)));
        append(FoodDelivery.told().mandates().story(), 0);
        stale.instance().caughtUp(7);
        Stepped other = stepped(silent(Duration.ofMillis(300)));
        while (!other.instance().isWriting()) {
            other.instance().step();
        }

        Story story = FoodDelivery.told().mandates().features().story();
        append(story, 7);
        Set<Document> before = everything();
        assertThatThrownBy(() -> stale.instance().step()).isInstanceOf(Superseded.class);
        assertThat(everything()).isEqualTo(before);

        other.instance().caughtUp(12);
        stale.instance().standBack();
        stale.instance().step();
        assertThat(stale.views().now()).isEqualTo(other.views().now());
    }

    @Test
    void what_a_writer_had_begun_when_it_died_holds_up_nobody() throws Exception {
        Stepped dying = stepped(silent(Duration.ofMillis(300)));
        append(FoodDelivery.told().mandates().story(), 0);
        dying.instance().caughtUp(7);
        ClientSession begun = dying.instance().lease().session();
        begun.startTransaction();
        database.getCollection("views")
                .updateOne(begun, new Document(), new Document("$set", new Document("position", 9L)));

        append(FoodDelivery.told().mandates().features().story(), 7);
        Stepped other = stepped(silent(Duration.ofMillis(300)));
        long died = System.nanoTime();
        other.instance().caughtUp(12);
        assertThat(Duration.ofNanos(System.nanoTime() - died)).isLessThan(TEN_SECONDS);
        assertThat(other.views().now()).isEqualTo(folded(12));
    }

    @Test
    void another_takes_over_at_once_from_a_writer_that_stops() throws Exception {
        Stepped first = stepped(silent(Duration.ofHours(1)));
        append(FoodDelivery.told().mandates().story(), 0);
        first.instance().caughtUp(7);
        first.instance().close();

        append(FoodDelivery.told().mandates().features().story(), 7);
        Stepped second = stepped(silent(Duration.ofHours(1)));
        second.instance().caughtUp(12);
        assertThat(second.instance().isWriting()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whoever_writes_when_what_is_shown_is_what_the_log_folds_to(long seed) throws Exception {
        Random random = new Random(seed);
        Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();
        List<Proposal> proposals = new ArrayList<>(story.proposals());
        for (int i = 0; i < 3; i++) {
            stepped(silent(Duration.ZERO)); // whoever comes takes over
        }
        while (!proposals.isEmpty()
                || instances.getFirst().views().now().position()
                        < story.decisions().size()) {
            if (!proposals.isEmpty() && random.nextBoolean()) {
                log.append(proposals.removeFirst()).join();
            }
            Stepped next = instances.get(random.nextInt(instances.size()));
            try {
                next.instance().step();
            } catch (Superseded e) {
                next.instance().standBack();
            } catch (MongoException e) {
                next.instance().startOver();
            }
            Snapshot shown = next.views().now();
            assertThat(shown).isEqualTo(folded(shown.position()));
        }
    }

    private Stepped stepped(Pace pace) {
        return stepped(QueryConfiguration.FOLDS, pace);
    }

    private Snapshot folded(long position) {
        return folded(QueryConfiguration.FOLDS, position);
    }
}

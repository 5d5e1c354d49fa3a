package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fold that counts a feature's events, and its next form, which counts them twice. */
@RequiresMongo
@Timeout(60)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditionsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Counting ONCE = new Counting(1);
    private static final Counting TWICE = new Counting(2);

    private final MongoClient client = Mongo.client();
    private MongoDatabase database;
    private SqliteEventLog log;

    @BeforeEach
    void open(@TempDir Path directory) {
        log = SqliteEventLog.open(directory, Clock.systemUTC());
        database = client.getDatabase(MongoServer.shared().freshDatabase());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_new_form_of_a_fold_is_made_beside_the_old_one_which_goes_until_nobody_uses_it() throws Exception {
        MongoProjector old = projector(ONCE);
        append(FoodDelivery.told().mandates().features().story(), 0);
        old.start();
        assertThat(count(ONCE, old, 12)).isEqualTo(2);

        MongoProjector anew = projector(TWICE);
        anew.start();
        assertThat(anew.views().now().position())
                .as("caught up before it answers")
                .isEqualTo(12);
        assertThat(count(TWICE, anew, 12)).isEqualTo(4);
        assertThat(count(ONCE, old, 12)).isEqualTo(2);

        append(FoodDelivery.told().mandates().features().proposed().story(), 12);
        assertThat(count(ONCE, old, 16)).isEqualTo(3);
        assertThat(count(TWICE, anew, 16)).isEqualTo(6);

        old.stop();
        while (!editions().equals(Set.of("COUNTED@2"))) {
            Thread.sleep(50);
        }
        assertThat(database.getCollection("view-states").distinct("generation", String.class))
                .hasSize(1);
        anew.stop();
    }

    private static int count(Counting fold, MongoProjector projector, long position) {
        return projector
                .views()
                .atLeast(position, AT_ONCE)
                .map(snapshot -> snapshot.of(fold).get("FOOD-1"))
                .blockOptional()
                .orElseThrow();
    }

    private Set<String> editions() {
        return database.getCollection("views").distinct("_id", String.class).into(new HashSet<>());
    }

    private MongoProjector projector(Counting fold) {
        Duration soon = Duration.ofMillis(100);
        Pace pace = new Pace(soon, AT_ONCE, soon, AT_ONCE, AT_ONCE, soon, Duration.ofSeconds(3), 500, 100, 20_000);
        return new MongoProjector(log, client, database, List.of(fold), pace);
    }

    private void append(Story story, long after) {
        story.proposals().stream()
                .filter(proposal -> Long.parseLong(proposal.commandId().substring(1)) > after)
                .forEach(proposal -> log.append(proposal).join());
    }

    private record Counting(int version) implements Fold<Integer> {

        @Override
        public String name() {
            return "COUNTED";
        }

        @Override
        public Collection<String> keys(Decision decision) {
            return decision.event() instanceof FeatureEvent event
                    ? List.of(event.feature().value())
                    : List.of();
        }

        @Override
        public Integer initial(String key) {
            return 0;
        }

        @Override
        public Integer apply(Integer state, Decision decision) {
            return state + version;
        }
    }
}

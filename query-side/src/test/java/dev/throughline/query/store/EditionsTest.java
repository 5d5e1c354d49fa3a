package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.FoodDelivery;
import dev.throughline.query.fold.BreakableFold;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fold that counts a feature's events, and its next form, which counts them twice. */
class EditionsTest extends OneLog {

    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final BreakableFold ONCE = new BreakableFold(1);
    private static final BreakableFold TWICE = new BreakableFold(2);

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
        while (!editions().equals(Set.of("form 2: COUNTED@2"))) {
            Thread.sleep(50);
        }
        assertThat(database.getCollection("view-states").distinct("generation", String.class))
                .hasSize(1);
        anew.stop();
    }

    private static int count(BreakableFold fold, MongoProjector projector, long position) {
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

    private MongoProjector projector(BreakableFold fold) {
        Duration soon = Duration.ofMillis(100);
        Pace pace = new Pace(soon, AT_ONCE, soon, AT_ONCE, AT_ONCE, soon, Duration.ofSeconds(3), 500, 100, 20_000);
        return new MongoProjector(log, client, database, List.of(fold), pace);
    }
}

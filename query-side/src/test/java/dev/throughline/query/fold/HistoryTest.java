package dev.throughline.query.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.decisions.DecisionFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {

    private static final int LENGTH = 3_200;

    /** As they were folded, one after the other: the snapshot at <em>n</em> has index <em>n</em>. */
    private final List<Snapshot> fresh = new ArrayList<>();

    private final Views views = new Views(Snapshot.empty(QueryConfiguration.FOLDS));
    private final History history =
            new History(views, newest -> DecisionFold.in(newest).all());

    @Test
    void any_position_is_what_a_fresh_fold_up_to_there_is() {
        Snapshot newest = fold(FoodDelivery.ofLength(LENGTH));
        assertThat(views.saved().size()).isEqualTo(LENGTH / SavedStates.EVERY);

        new Random(7)
                .longs(150, 0, LENGTH + 1)
                .forEach(position -> assertThat(history.asOf(position, newest))
                        .as("as of %d", position)
                        .isEqualTo(fresh.get((int) position)));
        for (long position : new long[] {0, 1, 499, 500, 501, LENGTH - 1, LENGTH}) {
            assertThat(history.asOf(position, newest)).isEqualTo(fresh.get((int) position));
        }
    }

    @Test
    void at_most_an_interval_of_decisions_is_folded_again() {
        Snapshot newest = fold(FoodDelivery.ofLength(LENGTH));
        assertThat(history.asOf(1_500, newest)).isSameAs(fresh.get(1_500));
        assertThat(views.saved().before(1_999).position()).isEqualTo(1_500);
    }

    @Test
    void without_saved_states_it_is_the_same_and_they_can_be_made_anew() {
        Story story = FoodDelivery.ofLength(LENGTH);
        Snapshot newest = fold(story);
        views.saveAnew(List.of());
        assertThat(views.saved().size()).isZero();
        assertThat(history.asOf(2_100, newest)).isEqualTo(fresh.get(2_100));

        views.saveAnew(story.decisions());
        assertThat(views.saved().size()).isEqualTo(6);
        assertThat(history.asOf(2_100, newest)).isEqualTo(fresh.get(2_100));
    }

    @Test
    void there_are_never_more_than_a_certain_number_of_them() {
        SavedStates saved = new SavedStates(Snapshot.empty(List.of()), 0);
        for (long position = 1; position <= 4_000_000; position++) {
            if (position % SavedStates.EVERY == 0) {
                saved.pass(new Snapshot(position, saved.before(0).views(), 0, null));
                assertThat(saved.size()).isLessThanOrEqualTo(SavedStates.MOST);
            }
        }
        assertThat(saved.before(3_999_999).position()).isGreaterThan(3_990_000);
        assertThat(saved.before(9_999).position()).isPositive();
    }

    @Test
    void an_instant_is_the_last_position_recorded_by_then() {
        Snapshot newest = fold(
                FoodDelivery.told().mandates().features().proposed().accepted().story());
        assertThat(at("2027-02-28T09:00:00Z", newest)).isZero();
        assertThat(at("2027-03-01T08:59:59.999Z", newest)).isZero();
        assertThat(at("2027-03-01T09:00:00Z", newest)).isEqualTo(7);
        assertThat(at("2027-03-05T15:59:59.999Z", newest)).isEqualTo(14);
        assertThat(at("2027-03-05T16:00:00Z", newest)).isEqualTo(16);
        assertThat(at("2027-12-31T00:00:00Z", newest)).isEqualTo(18);
    }

    private long at(String instant, Snapshot newest) {
        return history.positionAt(Instant.parse(instant), newest);
    }

    private Snapshot fold(Story story) {
        Snapshot snapshot = views.now();
        fresh.add(snapshot);
        for (Decision decision : story.decisions()) {
            snapshot = snapshot.apply(decision);
            views.saved().pass(snapshot);
            fresh.add(snapshot);
        }
        views.swap(snapshot);
        return snapshot;
    }
}

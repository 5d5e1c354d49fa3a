package dev.throughline.command.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.FeatureId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankingTest {

    private static final FeatureId A = new FeatureId("FOOD-1");
    private static final FeatureId B = new FeatureId("FOOD-2");
    private static final FeatureId C = new FeatureId("FOOD-3");
    private static final Ranking ABC = Ranking.EMPTY.moved(A, 1).moved(B, 2).moved(C, 3);

    @Test
    void a_feature_takes_its_place_and_the_rest_move() {
        assertThat(ABC.moved(C, 1).order()).containsExactly(C, A, B);
        assertThat(ABC.moved(A, 2).order()).containsExactly(B, A, C);
        assertThat(ABC.moved(B, 2).order()).containsExactly(A, B, C);
    }

    @Test
    void a_place_past_the_end_is_the_end() {
        assertThat(ABC.moved(A, 99).order()).containsExactly(B, C, A);
        assertThat(ABC.place(A, 99)).isEqualTo(3);
        assertThat(ABC.place(new FeatureId("FOOD-4"), 99)).isEqualTo(4);
    }

    @Test
    void a_place_that_is_left_out_is_the_one_it_has_by_now_or_the_end() {
        var pushedAside = ABC.moved(C, 1);
        assertThat(pushedAside.place(A, null)).isEqualTo(2);
        assertThat(pushedAside.place(new FeatureId("FOOD-4"), null)).isEqualTo(4);
    }

    @Test
    void one_that_is_dropped_leaves_the_list_and_the_rest_move_up() {
        assertThat(ABC.dropped(B).order()).containsExactly(A, C);
        assertThat(ABC.defined(C).dropped(C).features()).isEqualTo(3);
    }

    @Test
    void features_are_counted_by_their_numbers() {
        assertThat(Ranking.EMPTY.defined(A).defined(C).features()).isEqualTo(3);
        assertThat(ABC.defined(C).order()).containsExactly(A, B, C);
    }
}

package dev.throughline.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedeliveryTest {

    private final Story story =
            FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

    @Test
    void every_overlap_of_a_batch_applied_twice_changes_no_view() {
        List<Decision> all = story.decisions();
        for (int seen = 1; seen <= all.size(); seen++) {
            Snapshot once = applied(Snapshot.empty(QueryConfiguration.FOLDS), all.subList(0, seen));
            for (int from = 0; from < seen; from++) {
                for (int to = from + 1; to <= seen; to++) {
                    List<Decision> overlap = all.subList(from, to);
                    assertThat(applied(applied(once, overlap), overlap))
                            .as("the first %d, then %d to %d twice", seen, from + 1, to)
                            .isEqualTo(once);
                }
            }
        }
    }

    @Test
    void an_overlap_that_also_brings_news_makes_the_same_views_as_the_news_alone() {
        List<Decision> all = story.decisions();
        Snapshot whole = story.snapshot();
        for (int seen = 0; seen < all.size(); seen++) {
            Snapshot before = applied(Snapshot.empty(QueryConfiguration.FOLDS), all.subList(0, seen));
            for (int from = 0; from <= seen; from++) {
                assertThat(applied(before, all.subList(from, all.size()))).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_gap_is_refused() {
        Snapshot empty = Snapshot.empty(QueryConfiguration.FOLDS);
        assertThatThrownBy(() -> empty.apply(story.decisions().get(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gap");
    }

    private static Snapshot applied(Snapshot start, List<Decision> decisions) {
        Snapshot snapshot = start;
        for (Decision decision : decisions) {
            snapshot = snapshot.apply(decision);
        }
        return snapshot;
    }
}

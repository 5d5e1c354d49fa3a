package dev.throughline.query.rank;

import static dev.throughline.events.Rationale.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.FeatureId;
import dev.throughline.events.Role;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.query.Story;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankTest {

    /** Each move is a feature's number and the rank it is given, or that it is dropped. */
    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource({
        "1:1, 1",
        "1:1 2:2 3:3, 1 2 3",
        "1:1 2:1 3:1, 3 2 1",
        "1:1 2:2 3:3 3:1, 3 1 2",
        "1:1 2:2 3:3 1:3, 2 3 1",
        "1:1 2:2 3:3 1:2, 2 1 3",
        "1:1 2:2 3:3 2:2, 1 2 3",
        "1:9, 1",
        "1:1 2:9 3:9, 1 2 3",
        "1:1 2:2 3:3 1:9, 2 3 1",
        "1:1 2:2 3:3 2:dropped, 1 3",
        "1:1 2:2 3:3 2:dropped 3:1, 3 1"
    })
    void a_feature_takes_the_rank_it_is_given_and_the_others_move(String moves, String order) {
        Story story = new Story().by(Story.ANA, Role.PRODUCT_MANAGER);
        for (String move : moves.split(" ")) {
            String[] parts = move.split(":");
            FeatureId feature = new FeatureId("FOOD-" + parts[0]);
            if (parts[1].equals("dropped")) {
                story.decided(new FeatureDropped(feature, NONE));
                continue;
            }
            Priority priority = new Priority(Horizon.NOW, Integer.parseInt(parts[1]), false, null);
            story.decided(new FeaturePrioritized(feature, priority, NONE));
        }

        List<FeatureId> expected = Arrays.stream(order.split(" "))
                .map(n -> new FeatureId("FOOD-" + n))
                .toList();
        assertThat(story.snapshot().of(RankFold.RANKS).get("FOOD")).isEqualTo(expected);
    }
}

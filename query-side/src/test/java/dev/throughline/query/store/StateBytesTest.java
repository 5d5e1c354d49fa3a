package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.types.Binary;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StateBytesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_state_of_every_fold_is_read_as_it_was_written(long seed) {
        List<Decision> history = new RandomHistory(seed).take(400);
        Set<String> without = new TreeSet<>();
        for (Fold<?> fold : QueryConfiguration.FOLDS) {
            if (fold != DecisionFold.DECISIONS && !survived(fold, history)) {
                without.add(fold.name());
            }
        }
        assertThat(without).as("folds without a state").isEmpty();
    }

    /** Equal, and in the same order: whoever walks a map doesn't see where it was kept. */
    private static <S> boolean survived(Fold<S> fold, List<Decision> history) {
        StateBytes<S> bytes = StateBytes.of(fold);
        Map<String, S> states = states(fold, history);
        states.forEach((key, state) -> {
            Binary written = bytes.write(state);
            S read = bytes.read(written);
            assertThat(read).as("%s of %s", fold.name(), key).isEqualTo(state).hasToString(state.toString());
            assertThat(bytes.write(read)).as("%s of %s", fold.name(), key).isEqualTo(written);
        });
        return !states.isEmpty();
    }

    /** What makes no sense to the fold is left out, or its key would hold nothing that comes later. */
    private static <S> Map<String, S> states(Fold<S> fold, List<Decision> history) {
        Map<String, S> states = new HashMap<>();
        for (Decision decision : history) {
            for (String key : fold.keys(decision)) {
                S before = states.getOrDefault(key, fold.initial(key));
                try {
                    states.put(key, fold.apply(before, decision));
                } catch (IllegalStateException outOfOrder) {
                    states.put(key, before);
                }
            }
        }
        return states;
    }
}

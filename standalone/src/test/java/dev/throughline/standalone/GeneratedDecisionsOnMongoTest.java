package dev.throughline.standalone;

import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fewer decisions, of a seed that the other store has not seen. */
@RequiresMongo
class GeneratedDecisionsOnMongoTest extends GeneratedDecisionsTest {

    @Override
    String[] storage(Path folder) {
        return Storage.inMongo(folder);
    }

    @Override
    int steps() {
        return 700;
    }

    @Override
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 7)
    void whatever_is_decided_the_live_views_are_what_the_log_folds_to(long seed, @TempDir Path folder) {
        super.whatever_is_decided_the_live_views_are_what_the_log_folds_to(seed, folder);
    }
}

package dev.throughline.standalone;

import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fewer decisions, of a seed that the other store has not seen. */
@RequiresMongo
class AsOfOnMongoTest extends AsOfTest {

    @Override
    String[] storage(Path folder) {
        return Storage.inMongo(folder);
    }

    @Override
    int steps() {
        return 60;
    }

    @Override
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 16)
    void what_was_read_live_is_what_is_read_as_of_then(long seed, @TempDir Path folder) {
        super.what_was_read_live_is_what_is_read_as_of_then(seed, folder);
    }
}

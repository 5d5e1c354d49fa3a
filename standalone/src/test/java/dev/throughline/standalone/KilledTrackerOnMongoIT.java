package dev.throughline.standalone;

import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;

/** Less often: what was killed is taken for dead only when it has been silent for seconds. */
@RequiresMongo
class KilledTrackerOnMongoIT extends KilledTrackerIT {

    @Override
    String[] storage(Path folder) {
        return Storage.inMongo(folder);
    }

    @Override
    int kills() {
        return Integer.getInteger("test.kills", 2);
    }
}

package dev.throughline.standalone;

import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;

@RequiresMongo
class DemoOnMongoIT extends DemoIT {

    private final String database = Storage.mongo();

    @Override
    String[] storage(Path folder) {
        return Storage.inMongo(folder, database);
    }
}

package dev.throughline.standalone.acceptance;

import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.standalone.Storage;
import java.nio.file.Path;

@RequiresMongo
class RoleChangeOnMongoIT extends RoleChangeIT {

    @Override
    String[] storage(Path folder) {
        return Storage.inMongo(folder);
    }
}

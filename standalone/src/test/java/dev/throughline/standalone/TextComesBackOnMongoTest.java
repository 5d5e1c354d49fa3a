package dev.throughline.standalone;

import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;

@RequiresMongo
class TextComesBackOnMongoTest extends TextComesBackTest {

    @Override
    String[] storage(Path folder) {
        return Storage.inMongo(folder);
    }
}

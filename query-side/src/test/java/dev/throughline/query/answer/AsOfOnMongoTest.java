package dev.throughline.query.answer;

import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.query.Server;
import java.nio.file.Path;

@RequiresMongo
class AsOfOnMongoTest extends AsOfTest {

    @Override
    Server serverOn(Path directory) {
        return Server.inMongo(directory);
    }
}

package dev.throughline.command.policy;

import com.mongodb.client.MongoDatabase;
import dev.throughline.mongodb.testing.RequiresMongo;

/** All the same with the checkpoints in MongoDB. */
@RequiresMongo
class PoliciesOnMongoTest extends PoliciesTest {

    private final MongoDatabase database = TestDatabase.fresh();

    @Override
    MongoDatabase mongo() {
        return database;
    }
}

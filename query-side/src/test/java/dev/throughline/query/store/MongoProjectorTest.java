package dev.throughline.query.store;

import com.mongodb.client.MongoClient;
import dev.throughline.log.EventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Projector;
import dev.throughline.query.fold.ProjectorContract;
import java.util.List;

@RequiresMongo
class MongoProjectorTest extends ProjectorContract {

    private final MongoClient client = Mongo.client();
    private String database = "";

    @Override
    protected Projector fresh(EventLog log, List<Fold<?>> folds, int batch) {
        database = MongoServer.shared().freshDatabase();
        return again(log, folds, batch);
    }

    @Override
    protected Projector again(EventLog log, List<Fold<?>> folds, int batch) {
        return new MongoProjector(log, client, client.getDatabase(database), folds, pace(batch));
    }

    Pace pace(int batch) {
        return Paces.inTests(batch, 20_000);
    }
}

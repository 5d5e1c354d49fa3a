package dev.throughline.standalone.browser;

import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.standalone.Storage;
import java.nio.file.Path;
import java.util.List;

/** Each at a process of their own: what one decides at one, the other is shown at the other, without a reload. */
@RequiresMongo
class TwoPeopleOnMongoIT extends TwoPeopleIT {

    @Override
    List<Tracker> trackers(Path data) {
        var database = Storage.inMongo(data);
        var janes = Tracker.start(database);
        // of the links for the first sign-in, only the last is good: that of Omar's
        return List.of(janes, Tracker.start(database));
    }
}

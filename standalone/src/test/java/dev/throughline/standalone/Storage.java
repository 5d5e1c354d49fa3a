package dev.throughline.standalone;

import dev.throughline.mongodb.testing.MongoServer;
import java.nio.file.Path;

/** Where a tracker of the tests keeps everything: the arguments of its start that say so. */
public final class Storage {

    private Storage() {}

    public static String[] in(Path folder) {
        return new String[] {"--throughline.data-dir=" + folder};
    }

    /** In a database that is new with each call; the folder stays empty. */
    public static String[] inMongo(Path folder) {
        return inMongo(folder, mongo());
    }

    /** In this database. */
    static String[] inMongo(Path folder, String database) {
        return new String[] {"--throughline.data-dir=" + folder, "--throughline.mongodb.uri=" + database};
    }

    /** The address of a database that no test has used. */
    static String mongo() {
        return MongoServer.shared().uri(MongoServer.shared().freshDatabase());
    }
}

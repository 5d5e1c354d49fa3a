package dev.throughline.log.operations;

import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.ImportRefused;
import dev.throughline.log.StoredLog;
import dev.throughline.log.mongodb.MongoImport;
import dev.throughline.log.mongodb.MongoStoredLog;
import dev.throughline.log.sqlite.LogFile;
import dev.throughline.log.sqlite.LogImport;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where a log is kept, whether there is one or not. */
public sealed interface LogPlace {

    /** @throws dev.throughline.log.CannotOpenLog if there is none, or none that this version can read */
    StoredLog open();

    /**
     * Fills an empty log, with all commits as they are or with none, verifying them on the way.
     *
     * @param inspection sees each commit once the chain holds up to there, and throws {@link ImportRefused} against it
     * @return where the log ends
     * @throws ImportRefused if the commits aren't whole, or there is a log already
     * @throws dev.throughline.log.CannotOpenLog if nothing can be written there
     */
    Head fill(Stream<Commit> commits, Consumer<Commit> inspection);

    /** As a person says it: the address of a MongoDB database, or the folder of a SQLite file. */
    static LogPlace named(String place) {
        return place.startsWith("mongodb://") || place.startsWith("mongodb+srv://")
                ? new InMongodb(place)
                : new InDirectory(Path.of(place));
    }

    /** The file of a data directory. */
    record InDirectory(Path directory) implements LogPlace {

        @Override
        public StoredLog open() {
            return LogFile.open(directory);
        }

        @Override
        public Head fill(Stream<Commit> commits, Consumer<Commit> inspection) {
            return LogImport.into(directory, commits, inspection);
        }
    }

    /** The database that an address names. */
    record InMongodb(String uri) implements LogPlace {

        @Override
        public StoredLog open() {
            return MongoStoredLog.open(uri);
        }

        @Override
        public Head fill(Stream<Commit> commits, Consumer<Commit> inspection) {
            return MongoImport.into(uri, commits, inspection);
        }
    }
}

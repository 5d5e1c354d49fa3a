package dev.throughline.standalone;

import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.operations.LogPlace;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set beside Spring's own properties; a name that is not known is refused: {@link OnlyKnownProperties}.
 *
 * @param dataDir Folder that holds the log and the accounts, unless they are kept in MongoDB; made if it is missing. One process at a time.
 * @param demo Whether a story of five people is told into the log at the first start, to look around in. Into an empty log only.
 * @param zone Time zone in which a day begins and ends, for instance Europe/Berlin. What is stored is UTC whatever stands here.
 * @param turns Turns that pass the day by which they were to be answered.
 * @param log Where the log, and everything with it, is kept.
 * @param mongodb The MongoDB database, if that is where.
 */
@ConfigurationProperties("throughline")
record Settings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("false") boolean demo,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue Turns turns,
        @DefaultValue Log log,
        @DefaultValue Mongodb mongodb) {

    private static final String MONGODB_HERE = "mongodb://localhost:27017/throughline";

    /** Whether it was said so; or an address was given, and nothing else was said. */
    boolean areInMongodb() {
        return log.store() == Store.MONGODB || log.store() == null && mongodb.uri() != null;
    }

    String mongodbUri() {
        return Objects.requireNonNullElse(mongodb.uri(), MONGODB_HERE);
    }

    /** Where the log is. */
    LogPlace place() {
        return areInMongodb() ? new LogPlace.InMongodb(mongodbUri()) : new LogPlace.InDirectory(dataDir);
    }

    /** Where everything is, as a person may be told. */
    String keptIn() {
        return areInMongodb()
                ? MongoDatabases.name(mongodbUri())
                : dataDir.toAbsolutePath().normalize().toString();
    }

    /** The kinds of store. */
    enum Store {
        SQLITE,
        MONGODB
    }

    /**
     * Where the log is kept, and everything with it.
     *
     * @param store sqlite, a file in the data directory; or mongodb. Without it, MongoDB if its address is given, else SQLite.
     */
    record Log(@Nullable Store store) {}

    /**
     * The MongoDB database.
     *
     * @param uri Address of the replica set and name of the database, for instance mongodb://localhost:27017/throughline, which is meant where none is given.
     */
    record Mongodb(@Nullable String uri) {}

    /**
     * What happens to a turn that passes the day by which it was to be answered.
     *
     * @param escalateAfter Working days from the reminder until an unanswered turn is brought before the workspace owners; 0 at once, -1 never.
     */
    record Turns(@DefaultValue("2") int escalateAfter) {}
}

package dev.throughline.standalone;

import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.StoredLog;
import dev.throughline.log.operations.LogPlace;
import java.nio.file.Files;
import java.util.stream.Stream;

/**
 * A log in the data directory of a tracker that was then told to keep it in MongoDB, where there is none yet: to begin
 * another one there would look as if everything had been lost.
 */
record LeftBehind(Settings settings) {

    /** @throws StartRefused if this log is empty and the one in the data directory is not */
    EventLog requireNone(EventLog log) {
        if (log.head().position() == 0 && isThere()) {
            log.close();
            throw new StartRefused("there is a log in "
                    + settings.dataDir().toAbsolutePath().normalize()
                    + ", and none yet in " + settings.keptIn() + ". Copy it there first, with 'workspace copy "
                    + settings.keptIn() + "' and throughline.log.store=sqlite, or name another data directory.");
        }
        return log;
    }

    private boolean isThere() {
        if (!Files.exists(settings.dataDir().resolve("log.db"))) {
            return false;
        }
        try (StoredLog left = new LogPlace.InDirectory(settings.dataDir()).open();
                Stream<Commit> commits = left.commits()) {
            return commits.findFirst().isPresent();
        }
    }
}

package dev.throughline.standalone;

import dev.throughline.access.OwnerReset;
import dev.throughline.access.mongodb.MongoAccountStore;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.mongodb.MongoStoredLog;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/**
 * A way back in for an owner who lost the password, when nobody else can invite them. In a data directory only while the
 * tracker is stopped; in MongoDB beside it.
 */
final class OwnerOperations implements Operation {

    @Override
    public String word() {
        return "owner";
    }

    @Override
    public String usage() {
        return "owner reset [@handle]    prints a one-time link to choose a new password with";
    }

    @Override
    public int run(List<String> arguments, Settings settings, Clock clock, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("reset")) {
            err.println("Usage: " + usage());
            return Operations.MISUSED;
        }
        List<String> whom = arguments.subList(1, arguments.size());
        return settings.areInMongodb()
                ? resetInMongodb(settings, clock, whom, out, err)
                : OwnerReset.run(settings.dataDir(), clock, whom, out, err);
    }

    private static int resetInMongodb(
            Settings settings, Clock clock, List<String> whom, PrintStream out, PrintStream err) {
        MongoStoredLog.open(settings.mongodbUri()).close(); // where there is no workspace, nothing is made
        try (var mongodb = MongoDatabases.open(settings.mongodbUri());
                var accounts = MongoAccountStore.open(mongodb.database())) {
            return OwnerReset.run(accounts, clock, whom, out, err);
        }
    }
}

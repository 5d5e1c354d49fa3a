package dev.throughline.standalone;

import dev.throughline.access.account.AccountStore;
import dev.throughline.access.mongodb.MongoAccountStore;
import dev.throughline.access.sqlite.SqliteAccountStore;
import dev.throughline.command.policy.KeptCheckpoints;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.operations.LogPlace;

/** What a workspace keeps beside its log, and the connection to it. */
record BesideTheLog(AccountStore accounts, KeptCheckpoints checkpoints, Runnable disconnect) implements AutoCloseable {

    static BesideTheLog at(LogPlace place) {
        return switch (place) {
            case LogPlace.InDirectory(var directory) ->
                new BesideTheLog(SqliteAccountStore.open(directory), KeptCheckpoints.in(directory), () -> {});
            case LogPlace.InMongodb(var uri) -> {
                var mongodb = MongoDatabases.open(uri);
                yield new BesideTheLog(
                        MongoAccountStore.open(mongodb.database()),
                        KeptCheckpoints.in(mongodb.database()),
                        mongodb::close);
            }
        };
    }

    @Override
    public void close() {
        accounts.close();
        checkpoints.close();
        disconnect.run();
    }
}

package dev.throughline.log.mongodb;

import com.mongodb.MongoException;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.StoredLog;
import dev.throughline.log.adapter.CommitPages;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A database's log, only to be read. Makes nothing there. */
public final class MongoStoredLog implements StoredLog {

    private final MongoDatabases connection;
    private final MongoCommits commits;

    private MongoStoredLog(MongoDatabases connection, MongoCommits commits) {
        this.connection = connection;
        this.commits = commits;
    }

    /** @throws CannotOpenLog if nobody answers there, there is no log, or none that this version can read */
    public static MongoStoredLog open(String uri) {
        MongoDatabases connection = MongoDatabases.open(uri);
        try {
            LogStore store = LogStore.of(connection.database());
            store.requireLog(MongoDatabases.name(uri));
            return new MongoStoredLog(connection, new MongoCommits(connection.client(), store));
        } catch (MongoException e) {
            connection.close();
            throw Refusals.cannotOpen(MongoDatabases.name(uri), e);
        } catch (CannotOpenLog e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Stream<Commit> commits() {
        return commits(commits);
    }

    static Stream<Commit> commits(MongoCommits commits) {
        long end = read(commits::lastPosition);
        return CommitPages.stream(
                position -> read(() -> commits.beginningAfter(position, CommitPages.PAGE, end)), 0, end);
    }

    private static <T> T read(Supplier<T> query) {
        try {
            return query.get();
        } catch (MongoException e) {
            throw new LogUnavailable("The event log can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}

package dev.throughline.log.sqlite;

import dev.throughline.log.LogUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Reads on a few platform threads, each with a connection to itself. A read in SQLite blocks in native code: on the
 * caller's virtual thread it would hold a carrier and freeze all other virtual threads with it.
 */
final class Readers implements AutoCloseable {

    private static final int COUNT = 4;

    private final BlockingQueue<Session> idle = new ArrayBlockingQueue<>(COUNT);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            COUNT, Thread.ofPlatform().name("event-log-reader-", 1).daemon().factory());

    Readers(Path file) {
        for (int i = 0; i < COUNT; i++) {
            idle.add(new Session(() -> Connections.reader(file)));
        }
    }

    /** Something to read. */
    @FunctionalInterface
    interface Query<T> {
        T on(Session session) throws SQLException;
    }

    <T> T read(Query<T> query) {
        try {
            return CompletableFuture.supplyAsync(() -> run(query), threads).join();
        } catch (RejectedExecutionException e) {
            throw new LogUnavailable("The event log is closed", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof LogUnavailable unavailable
                    ? unavailable
                    : new LogUnavailable("The event log can't be read", e.getCause());
        }
    }

    private <T> T run(Query<T> query) {
        Session session = idle.remove();
        try {
            return query.on(session);
        } catch (SQLException e) {
            session.close();
            throw new LogUnavailable("The event log can't be read: " + e.getMessage(), e);
        } finally {
            idle.add(session);
        }
    }

    @Override
    public void close() {
        threads.close();
        idle.forEach(Session::close);
    }
}

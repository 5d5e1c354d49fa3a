package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The file {@code accounts.db}: one connection, one thread, one transaction at a time. Its owners keep what they answer
 * from in memory too, and change that on the same thread after the commit, so that both always agree. The connection
 * locks the file for itself: a second process is refused.
 */
final class AccountStore implements AutoCloseable {

    static final String FILE = "accounts.db";

    private static final Logger LOG = LoggerFactory.getLogger(AccountStore.class);
    private static final int MOST_WAITING = 1_000;

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor thread;

    private AccountStore(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(connection);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("accounts").factory());
    }

    /**
     * Opens the file, and makes it if there is none.
     *
     * @throws AccountsUnusable with a sentence for people
     */
    static AccountStore open(Path dataDir) {
        var store = new AccountStore(AccountFile.connect(dataDir.resolve(FILE)));
        try {
            store.run(AccountSchema::bringUpToDate);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw AccountFile.unusable(dataDir.resolve(FILE), e);
        }
    }

    /** Runs work in a transaction of its own. Fails as the work does, or with 503 if the file or its queue can't take it. */
    <T> CompletableFuture<T> submit(Function<Transaction, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> inTransaction(work), thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(unavailable().exception());
        }
    }

    /** The same when subscribed to; what follows runs on a thread that may not block. */
    <T> Mono<T> mono(Function<Transaction, T> work) {
        return Mono.fromFuture(() -> submit(work)).publishOn(Schedulers.parallel());
    }

    /** The same, waiting for it: not for an event loop. */
    <T> T run(Function<Transaction, T> work) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException("Accounts are written to disk: not on an event loop");
        }
        try {
            return submit(work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T> T inTransaction(Function<Transaction, T> work) {
        var current = new Transaction(jdbc);
        try {
            var result = transaction.execute(status -> work.apply(current));
            current.committed();
            return result;
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The accounts can't be read or written", e);
            throw unavailable().exception();
        }
    }

    private static Problem unavailable() {
        return Problem.of(503, "accounts.unavailable", "Accounts can't be reached", "Try again in a moment.")
                .withHeader("Retry-After", "5");
    }

    /** Leaves nothing in the write-ahead log: what is erased is then in no file. */
    void checkpoint() {
        run(tx -> {
            // not inside the transaction: a checkpoint can't run there
            tx.afterCommit(
                    () -> tx.sql("PRAGMA wal_checkpoint(TRUNCATE)").query().listOfRows());
            return FILE;
        });
    }

    @Override
    public void close() {
        thread.close();
        connection.destroy();
    }
}

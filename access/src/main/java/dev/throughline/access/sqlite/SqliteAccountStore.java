package dev.throughline.access.sqlite;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.AccountsUnusable;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The file {@code accounts.db}: one thread, one transaction at a time. All accounts are in memory too, and what is asked
 * is answered from there; a change is committed first and then remembered, on the same thread, so both always agree. The
 * file is locked: a second process is refused.
 */
public final class SqliteAccountStore implements AccountStore {

    public static final String FILE = "accounts.db";

    private static final Logger LOG = LoggerFactory.getLogger(SqliteAccountStore.class);
    private static final int MOST_WAITING = 1_000;

    private final AccountFile file;
    private final Remembered remembered;
    private final List<Consumer<List<Account>>> followers = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor thread;

    private SqliteAccountStore(AccountFile file) {
        this.file = file;
        this.remembered = new Remembered(file.all());
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
    public static SqliteAccountStore open(Path dataDir) {
        return new SqliteAccountStore(AccountFile.open(dataDir.resolve(FILE)));
    }

    @Override
    public Mono<Account> find(Key key, String value) {
        return Mono.defer(() -> Mono.justOrEmpty(remembered.find(key, value)));
    }

    @Override
    public Mono<Account> enter(Account account) {
        return onThread(() -> remembered
                .find(Key.COMMAND, account.commandId())
                .or(() -> Key.HANDLE.of(account).stream()
                        .flatMap(handle -> remembered.find(Key.HANDLE, handle).stream())
                        .findFirst())
                .orElseGet(() -> {
                    file.insert(account);
                    tell(account);
                    return account;
                }));
    }

    @Override
    public <T> Mono<T> change(String memberId, Function<Account, Changed<T>> change) {
        return onThread(() -> remembered.find(Key.ID, memberId).map(before -> {
                    var changed = change.apply(before);
                    replace(before, changed.account());
                    return changed.result();
                }))
                .flatMap(Mono::justOrEmpty);
    }

    @Override
    public void follow(Consumer<List<Account>> follower) {
        // on the thread, so that no change falls between
        join(submit(() -> {
            follower.accept(remembered.all());
            return followers.add(follower);
        }));
    }

    private void replace(Account before, Account after) {
        if (!after.equals(before)) {
            file.replace(before, after);
            tell(after);
        }
        if (after.personal() == null) {
            file.checkpoint();
        }
    }

    private void tell(Account account) {
        remembered.put(account);
        followers.forEach(follower -> follower.accept(List.of(account)));
    }

    private <T> Mono<T> onThread(Supplier<T> work) {
        return Mono.fromFuture(() -> submit(work)).publishOn(Schedulers.parallel());
    }

    private <T> CompletableFuture<T> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> reported(work), thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(AccountStore.unavailable());
        }
    }

    private static <T> T reported(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The accounts can't be read or written", e);
            throw AccountStore.unavailable();
        }
    }

    private static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        thread.close();
        file.close();
    }
}

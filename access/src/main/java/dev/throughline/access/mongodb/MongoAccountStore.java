package dev.throughline.access.mongodb;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.AccountsUnusable;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Accounts as documents, one for each: so a change is there whole or not at all without a transaction, and of two
 * processes that change an account at once one finds that it has changed, and judges again. What is asked is read from
 * the database each time; what is followed comes by a change stream. The driver blocks, on virtual threads.
 *
 * <p>Not promised: that during a fail-over, for the seconds in which a former primary doesn't know yet that it is none,
 * what is found there is the latest.
 */
public final class MongoAccountStore implements AccountStore {

    private static final Logger LOG = LoggerFactory.getLogger(MongoAccountStore.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final AccountCollection accounts;
    private final Following following;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final AtomicBoolean away = new AtomicBoolean();

    private MongoAccountStore(AccountCollection accounts) {
        this.accounts = accounts;
        this.following = Following.of(accounts);
    }

    /**
     * Opens the collection {@code accounts}, and makes it and its indexes if there are none. The client stays its
     * maker's to close, after this store.
     *
     * @throws AccountsUnusable with a sentence for people
     */
    public static MongoAccountStore open(MongoDatabase database) {
        try {
            return new MongoAccountStore(AccountCollection.open(database));
        } catch (MongoException e) {
            throw new AccountsUnusable(
                    "The accounts in the MongoDB database " + database.getName()
                            + " can't be opened: it can't be reached or written, or has other indexes on them than ours.",
                    e);
        }
    }

    @Override
    public Mono<Account> find(Key key, String value) {
        return blocking(() -> accounts.find(key, value, Attempts.PATIENCE).map(AccountDocument::account));
    }

    @Override
    public Mono<Account> enter(Account account) {
        return blocking(() -> {
            var entered = new Attempts(accounts).enter(account);
            following.tell(List.of(entered));
            return Optional.of(entered.account());
        });
    }

    @Override
    public <T> Mono<T> change(String memberId, Function<Account, Changed<T>> change) {
        return blocking(() -> new Attempts(accounts).change(memberId, change).map(made -> {
            following.tell(List.of(made.after()));
            return made.result();
        }));
    }

    @Override
    public void follow(Consumer<List<Account>> follower) {
        following.add(follower);
    }

    private <T> Mono<T> blocking(Supplier<Optional<T>> work) {
        return Mono.fromFuture(() -> submit(work))
                .publishOn(Schedulers.parallel())
                .flatMap(Mono::justOrEmpty);
    }

    private <T> CompletableFuture<T> submit(Supplier<T> work) {
        if (!room.tryAcquire()) {
            return CompletableFuture.failedFuture(AccountStore.unavailable());
        }
        return CompletableFuture.supplyAsync(() -> reported(work), threads)
                .whenComplete((result, failure) -> room.release());
    }

    /** Said once, until they can be again: each request would say it. */
    private <T> T reported(Supplier<T> work) {
        try {
            T result = work.get();
            if (away.compareAndSet(true, false)) {
                LOG.info("The accounts can be read and written again");
            }
            return result;
        } catch (MongoException e) {
            if (away.compareAndSet(false, true)) {
                // a refused write's message quotes what was to be written
                LOG.warn(
                        "The accounts can't be read or written: {}",
                        e instanceof MongoWriteException ? "error " + e.getCode() : e.getMessage());
            }
            throw AccountStore.unavailable();
        }
    }

    @Override
    public void close() {
        following.close();
        threads.close();
    }
}

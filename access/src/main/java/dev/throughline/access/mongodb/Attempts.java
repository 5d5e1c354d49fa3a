package dev.throughline.access.mongodb;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoTimeoutException;
import dev.throughline.access.account.Account;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One change, tried until it is decided or patience ends. A write whose outcome is not known is looked for by its mark
 * before it is made again; made twice it can't be, since each replaces one revision only.
 */
final class Attempts {

    /** How long whoever asks waits before they are told that the accounts can't be reached. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final AccountCollection accounts;
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private @Nullable MongoException failure;

    Attempts(AccountCollection accounts) {
        this.accounts = accounts;
    }

    /** What now stands under the command id, or with the handle: this account or one that was there before. */
    AccountDocument enter(Account account) {
        var entrant = new AccountDocument(account, 0, mark());
        while (isTimeLeft()) {
            try {
                var found = inItsPlace(account);
                if (found.isPresent()) {
                    return found.get();
                }
                accounts.insert(entrant, timeLeft());
                return entrant;
            } catch (MongoException e) {
                failed(e);
            }
        }
        throw givenUp();
    }

    <T> Optional<Made<T>> change(String memberId, Function<Account, Changed<T>> change) {
        Map<String, T> results = new HashMap<>();
        while (isTimeLeft()) {
            try {
                var found = accounts.find(Key.ID, memberId, timeLeft());
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                var before = found.get();
                var madeAlready = results.get(before.mark());
                if (madeAlready != null) {
                    return Optional.of(new Made<>(before, madeAlready));
                }
                var changed = change.apply(before.account());
                if (changed.account().equals(before.account())) {
                    return Optional.of(new Made<>(before, changed.result()));
                }
                var after = new AccountDocument(changed.account(), before.revision() + 1, mark());
                results.put(after.mark(), changed.result());
                if (accounts.replace(after, timeLeft())) {
                    return Optional.of(new Made<>(after, changed.result()));
                }
                pause();
            } catch (MongoException e) {
                failed(e);
            }
        }
        throw givenUp();
    }

    private Optional<AccountDocument> inItsPlace(Account account) {
        return accounts.find(Key.COMMAND, account.commandId(), timeLeft())
                .or(() -> Key.HANDLE.of(account).stream()
                        .flatMap(handle -> accounts.find(Key.HANDLE, handle, timeLeft()).stream())
                        .findFirst());
    }

    private void failed(MongoException e) {
        if (e instanceof MongoInterruptedException) {
            throw e;
        }
        failure = e;
        pause();
    }

    private MongoException givenUp() {
        return failure == null ? new MongoTimeoutException("The account is changed by others all the time") : failure;
    }

    private boolean isTimeLeft() {
        return end - System.nanoTime() > 0;
    }

    private Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private static String mark() {
        return UUID.randomUUID().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("Interrupted while waiting", e);
        }
    }

    /** @param after the account as it now stands */
    record Made<T>(AccountDocument after, T result) {}
}

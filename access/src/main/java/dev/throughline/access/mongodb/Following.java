package dev.throughline.access.mongodb;

import dev.throughline.access.account.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this process's followers what any process changes: by a change stream, and by reading all accounts each time
 * that one had to be opened. A server that gives none is therefore read once a second.
 */
final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AccountCollection accounts;
    private final Map<String, AccountDocument> known = new HashMap<>();
    private final List<Consumer<List<Account>>> followers = new ArrayList<>();
    private final Thread thread = Thread.ofVirtual().name("accounts-following").unstarted(this::run);
    private volatile boolean closed;
    private boolean troubled;

    private Following(AccountCollection accounts) {
        this.accounts = accounts;
    }

    /** Begins with all accounts known. */
    static Following of(AccountCollection accounts) {
        var following = new Following(accounts);
        following.tell(accounts.all(PATIENCE));
        following.thread.start();
        return following;
    }

    synchronized void add(Consumer<List<Account>> follower) {
        follower.accept(accounts(known.values()));
        followers.add(follower);
    }

    /** Passes on what is newer than what was told before: the same change comes here by several ways. */
    synchronized void tell(List<AccountDocument> found) {
        var newer = found.stream().filter(this::isNewer).toList();
        if (!newer.isEmpty()) {
            newer.forEach(account -> known.put(account.account().id(), account));
            followers.forEach(follower -> follower.accept(accounts(newer)));
        }
    }

    private boolean isNewer(AccountDocument account) {
        var before = known.get(account.account().id());
        return before == null || before.revision() < account.revision();
    }

    private static List<Account> accounts(Collection<AccountDocument> documents) {
        return documents.stream().map(AccountDocument::account).toList();
    }

    private void run() {
        while (!closed) {
            try {
                readAllThenChanges();
            } catch (RuntimeException e) {
                troubled(e);
            }
            pause();
        }
    }

    private void readAllThenChanges() {
        try (var changes = accounts.changes()) {
            tell(accounts.all(PATIENCE));
            recovered();
            // the server ends a stream whose collection is dropped
            while (!closed && changes.getServerCursor() != null) {
                var change = changes.tryNext();
                if (change != null && change.getFullDocument() != null) {
                    tell(List.of(AccountDocument.read(change.getFullDocument())));
                }
            }
        }
    }

    private void troubled(RuntimeException failure) {
        if (closed) {
            return;
        }
        if (!troubled) {
            troubled = true;
            LOG.warn("Changes of accounts can't be followed, they are read anew each second: {}", failure.getMessage());
        }
        try {
            tell(accounts.all(PATIENCE));
        } catch (RuntimeException e) {
            LOG.debug("Accounts can't be read", e);
        }
    }

    private void recovered() {
        if (troubled) {
            troubled = false;
            LOG.info("Changes of accounts are followed again");
        }
    }

    private void pause() {
        try {
            if (!closed) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            // closed is looked at next
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

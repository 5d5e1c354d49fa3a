package dev.throughline.access;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import dev.throughline.access.account.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * The browsers that are signed in. A session ends by sign-out, a week after its last use, or 30 days after it was
 * opened; it survives a restart. The secret is the cookie's alone: kept is its hash.
 */
final class Sessions {

    static final Duration IDLE = Duration.ofDays(7);
    static final Duration LONGEST = Duration.ofDays(30);
    static final int MOST_PER_MEMBER = 20;

    private final AccountStore store;
    private final LastUse lastUse;
    private final Clock clock;

    Sessions(AccountStore store, Clock clock) {
        this.store = store;
        this.lastUse = new LastUse(store);
        this.clock = clock;
    }

    /** The account with a new session. Its oldest make room beyond the {@value MOST_PER_MEMBER}th. */
    Account opened(Account account, String secret) {
        var now = now();
        var staying = account.sessions().stream()
                .filter(session -> isAlive(session, now))
                .sorted(Comparator.comparing(Session::lastUsed).reversed())
                .limit(MOST_PER_MEMBER - 1L)
                .collect(Collectors.toSet());
        return account.withoutSessions(session -> !staying.contains(session))
                .with(new Session(Secrets.hash(secret), now, now));
    }

    /** Whose session this secret opens; counts as a use. */
    Mono<SignedIn> find(String secret) {
        var hash = Secrets.hash(secret);
        return store.find(Key.SESSION, hash).mapNotNull(account -> {
            var now = now();
            var session = account.session(hash).filter(found -> isAlive(found, now));
            var signedIn = new SignedIn(account.id(), SignedIn.Kind.SESSION, hash);
            session.ifPresent(found -> lastUse.note(signedIn, found.lastUsed(), now));
            return session.isPresent() ? signedIn : null;
        });
    }

    Mono<Boolean> isAlive(String hash) {
        return store.find(Key.SESSION, hash)
                .map(account -> account.session(hash)
                        .filter(found -> isAlive(found, now()))
                        .isPresent())
                .defaultIfEmpty(false);
    }

    /** Ends one; nothing if it has ended. */
    Mono<Void> end(SignedIn session) {
        return store.change(
                        session.memberId(),
                        account -> Changed.to(
                                account.withoutSessions(one -> one.hash().equals(session.credential()))))
                .then();
    }

    private static boolean isAlive(Session session, Instant now) {
        return now.isBefore(session.lastUsed().plus(IDLE))
                && now.isBefore(session.opened().plus(LONGEST));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

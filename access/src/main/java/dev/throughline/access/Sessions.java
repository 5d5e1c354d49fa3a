package dev.throughline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The browsers that are signed in. A session ends by sign-out, a week after its last use, or 30 days after it was
 * opened; it survives a restart. The secret is the cookie's alone: kept is its hash.
 */
final class Sessions implements WayIn {

    static final Duration IDLE = Duration.ofDays(7);
    static final Duration LONGEST = Duration.ofDays(30);
    static final int MOST_PER_MEMBER = 20;

    // a use within the same minute is not worth a write
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final AccountStore store;
    private final Endings endings;
    private final Clock clock;
    private final Map<String, Session> byHash = new ConcurrentHashMap<>();

    Sessions(AccountStore store, Endings endings, Clock clock) {
        this.store = store;
        this.endings = endings;
        this.clock = clock;
        store.run(tx -> {
            tx.sql("SELECT hash, member, opened, last_used FROM session").query(row -> {
                byHash.put(
                        row.getString(1),
                        new Session(
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                Instant.ofEpochMilli(row.getLong(4))));
            });
            return byHash.size();
        });
    }

    /** Opens one and gives its secret. A member's oldest make room beyond the {@value MOST_PER_MEMBER}th. */
    String open(Transaction tx, String memberId) {
        var now = clock.instant();
        endWhere(tx, session -> !session.isAlive(now));
        byHash.entrySet().stream()
                .filter(entry -> entry.getValue().member().equals(memberId))
                .sorted(Comparator.comparing((Map.Entry<String, Session> entry) ->
                                entry.getValue().lastUsed())
                        .reversed())
                .skip(MOST_PER_MEMBER - 1L)
                .forEach(entry -> end(tx, entry.getKey()));
        var secret = Secrets.draw();
        var hash = Secrets.hash(secret);
        tx.sql(
                        "INSERT INTO session (hash, member, opened, last_used) VALUES (?, ?, ?, ?)",
                        hash,
                        memberId,
                        now.toEpochMilli(),
                        now.toEpochMilli())
                .update();
        tx.afterCommit(() -> byHash.put(hash, new Session(memberId, now, now)));
        return secret;
    }

    /** Whose session this secret opens; counts as a use. */
    Optional<SignedIn> find(String secret) {
        var hash = Secrets.hash(secret);
        var session = byHash.get(hash);
        var now = clock.instant();
        if (session == null || !session.isAlive(now)) {
            return Optional.empty();
        }
        if (session.lastUsed().plus(GRAIN).isBefore(now) && byHash.replace(hash, session, session.usedAt(now))) {
            // nobody waits for it: a use that a crash forgets shortens a session by a minute
            store.submit(tx -> tx.sql("UPDATE session SET last_used = ? WHERE hash = ?", now.toEpochMilli(), hash)
                    .update());
        }
        return Optional.of(new SignedIn(session.member(), SignedIn.Kind.SESSION, hash));
    }

    boolean isAlive(String hash) {
        var session = byHash.get(hash);
        return session != null && session.isAlive(clock.instant());
    }

    void end(Transaction tx, String hash) {
        tx.sql("DELETE FROM session WHERE hash = ?", hash).update();
        tx.afterCommit(() -> {
            byHash.remove(hash);
            endings.tell(hash);
        });
    }

    @Override
    public void endAll(Transaction tx, String memberId) {
        endWhere(tx, session -> session.member().equals(memberId));
    }

    private void endWhere(Transaction tx, Predicate<Session> ended) {
        byHash.forEach((hash, session) -> {
            if (ended.test(session)) {
                end(tx, hash);
            }
        });
    }

    private record Session(String member, Instant opened, Instant lastUsed) {

        boolean isAlive(Instant now) {
            return now.isBefore(lastUsed.plus(IDLE)) && now.isBefore(opened.plus(LONGEST));
        }

        Session usedAt(Instant now) {
            return new Session(member, opened, now);
        }
    }
}

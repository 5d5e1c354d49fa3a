package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** The tokens that scripts sign in with: shown once, kept as a hash, named, ending by date or revocation. */
final class Tokens implements WayIn {

    /** Lets people and secret scanners see what it is. */
    static final String PREFIX = "tl_";

    static final int MOST_PER_MEMBER = 50;

    // a use within the same minute is not worth a write
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final AccountStore store;
    private final Endings endings;
    private final Clock clock;
    private final Map<String, Token> byHash = new ConcurrentHashMap<>();

    Tokens(AccountStore store, Endings endings, Clock clock) {
        this.store = store;
        this.endings = endings;
        this.clock = clock;
        store.run(tx -> {
            tx.sql("SELECT " + Token.COLUMNS + ", hash FROM token").query(row -> {
                byHash.put(row.getString(7), Token.of(row));
            });
            return byHash.size();
        });
    }

    /** Issues one; its secret is in the answer and nowhere else. Fails with 409 {@code token.too-many}. */
    Mono<Issued> issue(String memberId, String name, Duration validity) {
        return store.mono(tx -> {
            var now = clock.instant();
            endWhere(tx, token -> !token.isAlive(now));
            if (of(memberId).size() >= MOST_PER_MEMBER) {
                throw tooMany().exception();
            }
            var secret = PREFIX + Secrets.draw();
            var hash = Secrets.hash(secret);
            var token = new Token(Secrets.id("t-"), memberId, name, now, now.plus(validity), null);
            tx.sql(
                            "INSERT INTO token (hash, id, member, name, created, expires) VALUES (?, ?, ?, ?, ?, ?)",
                            hash,
                            token.id(),
                            memberId,
                            name,
                            now.toEpochMilli(),
                            token.expires().toEpochMilli())
                    .update();
            tx.afterCommit(() -> byHash.put(hash, token));
            return new Issued(token, secret);
        });
    }

    /** A member's own that have not expired, newest first. */
    List<Token> of(String memberId) {
        var now = clock.instant();
        return byHash.values().stream()
                .filter(token -> token.member().equals(memberId) && token.isAlive(now))
                .sorted(Comparator.comparing(Token::created)
                        .thenComparing(Token::id)
                        .reversed())
                .toList();
    }

    /** Revokes one of the member's own; false if they have none of this id. */
    Mono<Boolean> revoke(String memberId, String id) {
        return store.mono(tx -> {
            var own = of(memberId).stream().anyMatch(token -> token.id().equals(id));
            endWhere(tx, token -> own && token.id().equals(id));
            return own;
        });
    }

    /** Whose token this is; counts as a use. */
    Optional<SignedIn> find(String secret) {
        var hash = Secrets.hash(secret);
        var token = byHash.get(hash);
        var now = clock.instant();
        if (token == null || !token.isAlive(now)) {
            return Optional.empty();
        }
        var used = token.lastUsed();
        if ((used == null || used.plus(GRAIN).isBefore(now)) && byHash.replace(hash, token, token.usedAt(now))) {
            // nobody waits for it
            store.submit(tx -> tx.sql("UPDATE token SET last_used = ? WHERE hash = ?", now.toEpochMilli(), hash)
                    .update());
        }
        return Optional.of(new SignedIn(token.member(), SignedIn.Kind.TOKEN, hash));
    }

    boolean isAlive(String hash) {
        var token = byHash.get(hash);
        return token != null && token.isAlive(clock.instant());
    }

    @Override
    public void endAll(Transaction tx, String memberId) {
        endWhere(tx, token -> token.member().equals(memberId));
    }

    private void endWhere(Transaction tx, Predicate<Token> ended) {
        byHash.forEach((hash, token) -> {
            if (ended.test(token)) {
                tx.sql("DELETE FROM token WHERE hash = ?", hash).update();
                tx.afterCommit(() -> {
                    byHash.remove(hash);
                    endings.tell(hash);
                });
            }
        });
    }

    private static Problem tooMany() {
        return Problem.of(
                409,
                "token.too-many",
                "Too many tokens",
                "You have " + MOST_PER_MEMBER + " tokens, which is the most. Revoke one first.");
    }

    /** @param secret shown once */
    record Issued(Token token, String secret) {

        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }
}

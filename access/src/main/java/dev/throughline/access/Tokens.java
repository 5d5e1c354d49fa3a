package dev.throughline.access;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import dev.throughline.access.account.Token;
import dev.throughline.access.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Mono;

/** The tokens that scripts sign in with: shown once, kept as a hash, named, ending by date or revocation. */
final class Tokens {

    /** Lets people and secret scanners see what it is. */
    static final String PREFIX = "tl_";

    static final int MOST_PER_MEMBER = 50;

    private final AccountStore store;
    private final LastUse lastUse;
    private final Clock clock;

    Tokens(AccountStore store, Clock clock) {
        this.store = store;
        this.lastUse = new LastUse(store);
        this.clock = clock;
    }

    /** Issues one; its secret is in the answer and nowhere else. Fails with 409 {@code token.too-many}. */
    Mono<Issued> issue(String memberId, String name, Duration validity) {
        return store.change(memberId, account -> {
            var now = now();
            var others = account.withoutTokens(token -> !token.isAlive(now));
            if (others.tokens().size() >= MOST_PER_MEMBER) {
                throw tooMany().exception();
            }
            var secret = PREFIX + Secrets.draw();
            var token = new Token(Secrets.hash(secret), Secrets.id("t-"), name, now, now.plus(validity), null);
            return new Changed<>(others.with(token), new Issued(token, secret));
        });
    }

    /** A member's own that have not expired, newest first. */
    Mono<List<Token>> of(String memberId) {
        return store.find(Key.ID, memberId).map(this::alive).defaultIfEmpty(List.of());
    }

    private List<Token> alive(Account account) {
        var now = now();
        return account.tokens().stream()
                .filter(token -> token.isAlive(now))
                .sorted(Comparator.comparing(Token::created)
                        .thenComparing(Token::id)
                        .reversed())
                .toList();
    }

    /** Revokes one of the member's own; false if they have none of this id. */
    Mono<Boolean> revoke(String memberId, String id) {
        return store.change(
                        memberId,
                        account -> new Changed<>(
                                account.withoutTokens(token -> token.id().equals(id)),
                                alive(account).stream()
                                        .anyMatch(token -> token.id().equals(id))))
                .defaultIfEmpty(false);
    }

    /** Whose token this is; counts as a use. */
    Mono<SignedIn> find(String secret) {
        var hash = Secrets.hash(secret);
        return store.find(Key.TOKEN, hash).mapNotNull(account -> {
            var now = now();
            var token = account.token(hash).filter(found -> found.isAlive(now));
            var signedIn = new SignedIn(account.id(), SignedIn.Kind.TOKEN, hash);
            token.ifPresent(found -> lastUse.note(signedIn, found.lastUsed(), now));
            return token.isPresent() ? signedIn : null;
        });
    }

    Mono<Boolean> isAlive(String hash) {
        return store.find(Key.TOKEN, hash)
                .map(account -> account.token(hash)
                        .filter(found -> found.isAlive(now()))
                        .isPresent())
                .defaultIfEmpty(false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
            return "Issued[" + token.id() + "]";
        }
    }
}

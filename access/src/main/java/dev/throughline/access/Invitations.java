package dev.throughline.access;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Invitation;
import dev.throughline.access.account.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;

/** One-use links by which a member sets a password: the first, or a new one. Kept as hashes; the last one issued counts. */
final class Invitations {

    static final Duration VALIDITY = Duration.ofDays(7);

    private final AccountStore store;
    private final Clock clock;

    Invitations(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Voids the member's former one. */
    Changed<Link> issued(Account account) {
        var secret = Secrets.draw();
        var expires = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(VALIDITY);
        return new Changed<>(
                account.with(new Invitation(Secrets.hash(secret), expires)),
                new Link("/invitations/" + secret, expires));
    }

    /** Whom it invites. */
    Mono<Account> find(String secret) {
        return store.find(Key.INVITATION, Secrets.hash(secret)).filter(account -> isInvited(account, secret));
    }

    /** Whether this secret, here and now, is an invitation of this account. */
    boolean isInvited(Account account, String secret) {
        var invitation = account.invitation();
        return invitation != null
                && invitation.hash().equals(Secrets.hash(secret))
                && clock.instant().isBefore(invitation.expires());
    }

    /** @param path it holds the secret */
    record Link(String path, Instant expires) {

        @Override
        public String toString() {
            return "Link[expires=" + expires + "]";
        }
    }
}

package dev.throughline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One-use links by which a member sets a password: the first, or a new one. Kept as hashes; the last one issued counts. */
final class Invitations implements WayIn {

    static final Duration VALIDITY = Duration.ofDays(7);

    private final Clock clock;

    Invitations(Clock clock) {
        this.clock = clock;
    }

    /** Voids the member's former one. */
    Invitation issue(Transaction tx, String memberId) {
        var secret = Secrets.draw();
        var expires = clock.instant().plus(VALIDITY);
        tx.sql(
                        "INSERT OR REPLACE INTO invitation (member, hash, expires) VALUES (?, ?, ?)",
                        memberId,
                        Secrets.hash(secret),
                        expires.toEpochMilli())
                .update();
        return new Invitation("/invitations/" + secret, expires);
    }

    /** Whom it invites. */
    Optional<String> find(Transaction tx, String secret) {
        return tx.sql(
                        "SELECT member FROM invitation WHERE hash = ? AND expires > ?",
                        Secrets.hash(secret),
                        clock.instant().toEpochMilli())
                .query(String.class)
                .optional();
    }

    /** Whom it invites, this once: of two who come with it, one finds it gone. */
    Optional<String> use(Transaction tx, String secret) {
        var member = find(tx, secret);
        member.ifPresent(invited -> endAll(tx, invited));
        return member;
    }

    @Override
    public void endAll(Transaction tx, String memberId) {
        tx.sql("DELETE FROM invitation WHERE member = ?", memberId).update();
    }

    /** @param link a path; it holds the secret */
    record Invitation(String link, Instant expires) {

        @Override
        public String toString() {
            return "Invitation[expires=" + expires + "]";
        }
    }
}

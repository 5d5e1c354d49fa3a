package dev.throughline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.throughline.access.problem.Problem;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down, per account and per address. Each may fail a number of times in a row and then once in a while;
 * an attempt counts from its beginning, so a thousand at once are no way around, and is forgiven if it succeeds. It
 * counts for handles that nobody has as well, or it would tell which exist.
 *
 * <p>Not promised: that a restart remembers; that somebody who guesses at a member's handle can't keep them from signing
 * in for some minutes (who is signed in stays so, and a new invitation link helps).
 */
final class SignInThrottle {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 100;

    private static final int MOST_KEYS = 100_000;

    private final Allowance accounts;
    private final Allowance addresses;

    SignInThrottle(Clock clock) {
        this.accounts = new Allowance(PER_ACCOUNT, Duration.ofSeconds(90), clock);
        this.addresses = new Allowance(PER_ADDRESS, Duration.ofSeconds(9), clock);
    }

    /** Counts an attempt, or throws 429 {@code sign-in.throttled} saying when to come again. */
    void attempt(String handle, @Nullable InetAddress address) {
        addresses.take(network(address));
        accounts.take(handle);
    }

    /** The attempt was no guess. */
    void forgive(String handle, @Nullable InetAddress address) {
        addresses.giveBack(network(address));
        accounts.forget(handle);
    }

    /** Who proved to be this member otherwise may try at once. */
    void forget(String handle) {
        accounts.forget(handle);
    }

    /** An IPv6 customer has at least a /64: those 2⁶⁴ addresses are one. */
    private static String network(@Nullable InetAddress address) {
        if (address instanceof Inet6Address) {
            return Arrays.toString(Arrays.copyOf(address.getAddress(), 8));
        }
        return address == null ? "unknown" : address.getHostAddress();
    }

    /** The generic cell rate algorithm: per key one instant, at which all that was taken will have been earned again. */
    private static final class Allowance {

        private final Cache<String, Instant> earnedAgainAt;
        private final Duration each;
        private final Duration tolerance;
        private final Clock clock;

        Allowance(int burst, Duration each, Clock clock) {
            this.each = each;
            this.tolerance = each.multipliedBy(burst - 1L);
            this.clock = clock;
            this.earnedAgainAt = Caffeine.newBuilder()
                    .maximumSize(MOST_KEYS)
                    .expireAfterWrite(each.multipliedBy(burst))
                    .build();
        }

        void take(String key) {
            var now = clock.instant();
            var wait = new AtomicLong();
            earnedAgainAt.asMap().compute(key, (same, until) -> {
                var from = until == null || until.isBefore(now) ? now : until;
                var tooEarly = Duration.between(now, from).minus(tolerance);
                if (tooEarly.isPositive()) {
                    wait.set(tooEarly.toMillis());
                    return from;
                }
                return from.plus(each);
            });
            if (wait.get() > 0) {
                throw throttled(wait.get()).exception();
            }
        }

        void giveBack(String key) {
            earnedAgainAt.asMap().computeIfPresent(key, (same, until) -> until.minus(each));
        }

        void forget(String key) {
            earnedAgainAt.invalidate(key);
        }

        private static Problem throttled(long millis) {
            var seconds = (millis + 999) / 1000;
            return Problem.of(
                            429,
                            "sign-in.throttled",
                            "Too many attempts",
                            "There were too many failed sign-ins. Try again in " + seconds + " seconds.")
                    .withHeader("Retry-After", Long.toString(seconds));
        }
    }
}

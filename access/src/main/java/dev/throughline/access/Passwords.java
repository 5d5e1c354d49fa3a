package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Judges, hashes and checks passwords. Hashing is slow and takes memory on purpose, so it has two threads of its own and
 * a short queue: a flood of attempts is answered 503 and leaves the rest of the server alone.
 */
final class Passwords implements AutoCloseable {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 64;

    private final PasswordEncoder encoder;
    private final String nobodys;
    private final ThreadPoolExecutor threads;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = hashed(Secrets.draw());
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("passwords-", 0).factory());
    }

    /** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. */
    static PasswordEncoder argon2() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /**
     * Refuses a password that is too short, too long or the handle itself: 422. Nothing else is asked of it, since rules
     * about digits and signs make passwords harder to remember and not to guess.
     */
    static void check(String password, Person person) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("password.too-short", "A password has at least " + SHORTEST + " characters; a few words do.");
        }
        if (length > LONGEST) {
            throw refused("password.too-long", "A password has at most " + LONGEST + " characters.");
        }
        var plain = password.strip().toLowerCase(Locale.ROOT);
        if (plain.codePoints().distinct().count() < 4
                || plain.equals(person.handle())
                || plain.equals(person.email().toLowerCase(Locale.ROOT))
                || plain.equals(person.name().toLowerCase(Locale.ROOT))) {
            throw refused("password.guessable", "This is the first thing that anybody would try.");
        }
    }

    CompletableFuture<String> hash(String password) {
        return slowly(() -> hashed(password));
    }

    /** Takes as long without a hash, or with a password that can't be anybody's, as with them: time tells nothing. */
    CompletableFuture<Boolean> matches(String password, @Nullable String hash) {
        var possible = hash != null && password.length() <= 2 * LONGEST;
        return slowly(
                () -> encoder.matches(possible ? normalized(password) : "-", possible ? hash : nobodys) && possible);
    }

    private String hashed(String password) {
        var hash = encoder.encode(normalized(password));
        if (hash == null) {
            throw new IllegalStateException("A password has no hash");
        }
        return hash;
    }

    /** The same characters may reach us composed or decomposed, as the keyboard has it. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> CompletableFuture<T> slowly(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    Problem.of(503, "sign-in.busy", "Too many sign-ins at once", "Try again in a moment.")
                            .withHeader("Retry-After", "2")
                            .exception());
        }
    }

    private static RuntimeException refused(String code, String message) {
        return Problem.invalid("/password", code, message).exception();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

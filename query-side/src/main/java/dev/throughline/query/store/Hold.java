package dev.throughline.query.store;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * How long a reader may still read at a position. What is read there stays for {@link Pace#keep()} after it was superseded;
 * the reader stops {@link Pace#hold()} after it was last seen to be the newest, which is less. So nobody reads the absence of
 * what was taken away, however long they slept in between, and no clock needs to agree with another.
 */
final class Hold {

    private final Duration lasts;
    private volatile long until;

    /** @param seen when, by {@link System#nanoTime}, the question was put that was answered with this position */
    Hold(Duration lasts, long seen) {
        this.lasts = lasts;
        this.until = seen + lasts.toNanos();
    }

    /** The position was still the newest when that was asked. */
    void renew(long seen) {
        until = seen + lasts.toNanos();
    }

    /** Whether there is time to read more than has to be. */
    boolean isEarly() {
        return until - System.nanoTime() > lasts.toNanos() / 2;
    }

    /** After something was read: it was there. */
    void verify() {
        if (System.nanoTime() - until > 0) {
            throw tooOld();
        }
    }

    private static ProblemException tooOld() {
        return Problem.of(
                        503,
                        "view.behind",
                        "The views went on",
                        "The answer took too long: what it was read from is no longer kept. Ask again.")
                .withHeader(HttpHeaders.RETRY_AFTER, "1")
                .exception();
    }
}

package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;

/**
 * One lock per stream, given in the order of asking. Axon's own lets callers barge in, which starves the others when
 * many want the same stream.
 */
final class FifoLocks implements LockFactory {

    private final ConcurrentHashMap<String, Turnstile> turnstiles = new ConcurrentHashMap<>();
    private final Duration atMost;

    FifoLocks(Duration atMost) {
        this.atMost = atMost;
    }

    /** Waits for the stream; 503 {@code lock.timeout} if that takes too long. */
    @Override
    public Lock obtainLock(String stream) {
        var turnstile =
                turnstiles.compute(stream, (name, present) -> (present == null ? new Turnstile() : present).enter());
        try {
            if (!turnstile.lock.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                leave(stream);
                throw busy(stream).exception();
            }
        } catch (InterruptedException e) {
            leave(stream);
            Thread.currentThread().interrupt();
            throw busy(stream).exception();
        }
        return new Held(stream, turnstile.lock);
    }

    /** How many wait for the stream now. */
    int waiting(String stream) {
        var turnstile = turnstiles.get(stream);
        return turnstile == null ? 0 : turnstile.lock.getQueueLength();
    }

    /** How many streams somebody holds or waits for. */
    int busy() {
        return turnstiles.size();
    }

    private void leave(String stream) {
        turnstiles.computeIfPresent(stream, (name, turnstile) -> turnstile.leave() ? null : turnstile);
    }

    private static Problem busy(String stream) {
        return Problem.of(
                        503,
                        "lock.timeout",
                        "Too many decide on this at once",
                        "Others are still deciding on " + stream + ". Nothing was changed; try again.")
                .withHeader("Retry-After", "1");
    }

    /** A fair lock, dropped once nobody holds it or waits for it. The count is changed under the map's own lock. */
    private static final class Turnstile {

        final ReentrantLock lock = new ReentrantLock(true);
        private int inside;

        Turnstile enter() {
            inside++;
            return this;
        }

        boolean leave() {
            return --inside == 0;
        }
    }

    private final class Held implements Lock {

        private final String stream;
        private final ReentrantLock lock;
        private boolean released;

        Held(String stream, ReentrantLock lock) {
            this.stream = stream;
            this.lock = lock;
        }

        @Override
        public void release() {
            if (!released) {
                released = true;
                lock.unlock();
                leave(stream);
            }
        }

        @Override
        public boolean isHeld() {
            return !released && lock.isHeldByCurrentThread();
        }
    }
}

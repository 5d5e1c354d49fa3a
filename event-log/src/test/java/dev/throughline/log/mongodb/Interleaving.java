package dev.throughline.log.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets several threads take turns, one at a time, in an order that a seed decides: they give up their turn where they
 * {@link #pause}, and between two turns something else may happen.
 */
final class Interleaving {

    private final SplittableRandom random;
    private final Runnable between;
    private final Semaphore back = new Semaphore(0);
    private final List<Runner> runners = new ArrayList<>();
    private @Nullable Runner running;

    Interleaving(SplittableRandom random, Runnable between) {
        this.random = random;
        this.between = between;
    }

    private static final class Runner {

        private final Semaphore turn = new Semaphore(0);
        private @Nullable Throwable failure;
        private boolean done;
    }

    void add(Runnable work) {
        Runner runner = new Runner();
        runners.add(runner);
        Thread.ofVirtual().start(() -> {
            runner.turn.acquireUninterruptibly();
            try {
                work.run();
            } catch (Throwable e) {
                runner.failure = e;
            }
            runner.done = true;
            back.release();
        });
    }

    /** To be called by the thread whose turn it is. */
    void pause() {
        Runner mine = running;
        back.release();
        mine.turn.acquireUninterruptibly();
    }

    /** Returns when all are done. */
    void run() {
        List<Runner> left = new ArrayList<>(runners);
        while (!left.isEmpty()) {
            between.run();
            Runner next = left.get(random.nextInt(left.size()));
            running = next;
            next.turn.release();
            back.acquireUninterruptibly();
            if (next.failure != null) {
                throw new AssertionError(next.failure);
            }
            if (next.done) {
                left.remove(next);
            }
        }
    }
}

package dev.throughline.log.sqlite;

import dev.throughline.log.Appended;
import dev.throughline.log.Draft;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The log's one writer: a thread that takes whatever has queued up while the last flush ran, and writes it with one
 * flush.
 */
final class Writer implements AutoCloseable {

    private static final int LARGEST_BATCH = 512;

    private final Batch batch;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock gate = new ReentrantLock();
    private final Thread thread;
    private boolean closed;

    Writer(Batch batch) {
        this.batch = batch;
        this.thread = Thread.ofPlatform().name("event-log-writer").daemon().unstarted(this::run);
    }

    /** A proposal that waits for its turn; without a draft, the sign to stop. */
    record Entry(@Nullable Draft draft, CompletableFuture<Appended> answer) {}

    void start() {
        thread.start();
    }

    CompletableFuture<Appended> append(Proposal proposal) {
        return enqueue(new Draft(proposal));
    }

    private CompletableFuture<Appended> enqueue(@Nullable Draft draft) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        gate.lock();
        try {
            if (closed) {
                answer.completeExceptionally(new LogUnavailable("The event log is closed", null));
            } else {
                queue.add(new Entry(draft, answer));
                closed = draft == null;
            }
        } finally {
            gate.unlock();
        }
        return answer;
    }

    private void run() {
        List<Entry> entries = new ArrayList<>();
        boolean open = true;
        try {
            while (open) {
                entries.clear();
                entries.add(queue.take());
                queue.drainTo(entries, LARGEST_BATCH - 1);
                open = !entries.removeIf(entry -> entry.draft == null);
                if (!entries.isEmpty()) {
                    batch.write(entries);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the event log's writer", e);
        }
    }

    /** Returns when all that was queued is written and answered. */
    @Override
    public void close() {
        CompletableFuture<Appended> ignored = enqueue(null);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

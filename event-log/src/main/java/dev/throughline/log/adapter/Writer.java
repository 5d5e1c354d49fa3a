package dev.throughline.log.adapter;

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
public final class Writer implements AutoCloseable {

    private static final int LARGEST_BATCH = 512;

    private final Batches batches;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock gate = new ReentrantLock();
    private final Thread thread;
    private boolean closed;

    public Writer(Batches batches) {
        this.batches = batches;
        this.thread = Thread.ofPlatform().name("event-log-writer").daemon().unstarted(this::run);
    }

    /** Who writes what has queued up, and answers every entry of it. */
    @FunctionalInterface
    public interface Batches {
        void write(List<Entry> entries);
    }

    /** A proposal that waits for its turn; without a draft, the sign to stop. */
    public record Entry(@Nullable Draft draft, CompletableFuture<Appended> answer) {

        /** What is to be written. */
        public Draft written() {
            if (draft == null) {
                throw new IllegalArgumentException("The sign to stop is not for writing");
            }
            return draft;
        }
    }

    public void start() {
        thread.start();
    }

    public CompletableFuture<Appended> append(Proposal proposal) {
        return enqueue(new Draft(proposal));
    }

    /** Answers all that wait for their turn; what is being written is not among them. */
    public void refuseWaiting(LogUnavailable reason) {
        for (Entry entry : queue) {
            if (entry.draft != null && queue.remove(entry)) {
                entry.answer.completeExceptionally(reason);
            }
        }
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
                    batches.write(entries);
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

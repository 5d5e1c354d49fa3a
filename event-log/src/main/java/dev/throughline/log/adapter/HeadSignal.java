package dev.throughline.log.adapter;

import dev.throughline.log.Head;
import dev.throughline.log.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the log ends, and who waits for it to grow. */
public final class HeadSignal {

    private static final Logger LOGGER = LoggerFactory.getLogger(HeadSignal.class);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock telling = new ReentrantLock();
    private volatile Head head;
    private long told;
    private boolean closed;

    public HeadSignal(Head head) {
        this.head = head;
        this.told = head.position();
    }

    public Head head() {
        return head;
    }

    /** Lets those who wait go on; a head that is behind says nothing new. Listeners are called by {@link #tell()}. */
    public void advance(Head newHead) {
        lock.lock();
        try {
            if (newHead.position() > head.position()) {
                head = newHead;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Calls the listeners, if they weren't told of this head: one call at a time, whoever brings the news. */
    public void tell() {
        telling.lock();
        try {
            long position = head.position();
            if (position > told) {
                told = position;
                tell(position);
            }
        } finally {
            telling.unlock();
        }
    }

    private void tell(long position) {
        for (Listener listener : listeners) {
            try {
                listener.callee.accept(position);
            } catch (RuntimeException e) {
                LOGGER.error("A listener to the event log failed at position {}", position, e);
            }
        }
    }

    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long nanos = (atMost.compareTo(LONGEST) > 0 ? LONGEST : atMost).toNanos();
        lock.lockInterruptibly();
        try {
            while (head.position() <= position && !closed && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return head.position() > position;
        } finally {
            lock.unlock();
        }
    }

    public Registration register(LongConsumer callee) {
        Listener listener = new Listener(callee);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Each registration is its own, though two may name one callee. */
    private static final class Listener {

        private final LongConsumer callee;

        Listener(LongConsumer callee) {
            this.callee = callee;
        }
    }
}

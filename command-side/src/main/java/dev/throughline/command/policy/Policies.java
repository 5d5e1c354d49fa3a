package dev.throughline.command.policy;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All policies at work, on one thread: it reads the log on, carries out what follows, and what is due. The log wakes it, and
 * so does the day on which something is due; it never asks in between, but for renewing a claim where there are others.
 */
public final class Policies implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Clock clock;
    private final Checkpoints checkpoints;
    private final Work work;
    private volatile @Nullable Thread thread;

    Policies(EventLog log, Effects effects, Checkpoints checkpoints, Clock clock, List<Policy<?>> policies) {
        this.log = log;
        this.clock = clock;
        this.checkpoints = checkpoints;
        this.work = new Work(log, effects, checkpoints, policies);
    }

    @Override
    public synchronized void start() {
        activate();
        var tail = Thread.ofPlatform().name("policies").daemon().unstarted(this::tail);
        thread = tail;
        tail.start();
    }

    /**
     * Carries out, on the caller's thread, all that follows from the log up to now and all that is due; nothing of it
     * while another process does.
     *
     * @throws ProblemException 503 if nothing can be recorded now
     */
    public synchronized void catchUp() {
        try {
            if (work.claim()) {
                do {
                    work.readOn();
                } while (work.carryOutDue(clock.instant()));
                checkpoints.seen(work.position());
            } else {
                work.follow();
            }
        } catch (TakenOver e) {
            LOG.info(e.getMessage());
        }
    }

    /** Lets the effect under way come to its end first. */
    @Override
    public void stop() {
        var tail = thread;
        thread = null;
        synchronized (this) {
            if (tail != null) {
                tail.interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server, so that a policy is active before the first decision; stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Without the thread. */
    synchronized void activate() {
        work.activate();
    }

    private void tail() {
        while (Thread.currentThread() == thread) {
            try {
                catchUp();
                await();
            } catch (LogUnavailable | ProblemException e) {
                if (isRunning()) {
                    LOG.warn("The policies wait for the log: {}", e.getMessage());
                    pause();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("No policy goes beyond position {}", position(), e);
                pause();
            }
        }
    }

    /** Whoever only follows is not woken by the log: there is nothing to be done until the other has fallen silent. */
    private void await() throws InterruptedException {
        if (acts()) {
            log.awaitBeyond(position(), untilDue());
        } else {
            Thread.sleep(checkpoints.patience());
        }
    }

    private synchronized boolean acts() {
        return work.acts();
    }

    private synchronized long position() {
        return work.position();
    }

    private synchronized Duration untilDue() {
        var now = clock.instant();
        return work.next(now)
                .map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(checkpoints.patience()) < 0)
                .orElse(checkpoints.patience());
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.throughline.command.policy;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.PolicyId;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All policies at work, on one thread: it reads the log on, carries out what follows, and what is due.
 *
 * <p>The log wakes it, and so does the day on which something is due; it never asks in between. An effect is carried out
 * before the checkpoint says so: a crash in between repeats it, under a command id that takes effect once.
 */
public final class Policies implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Policies.class);
    private static final int BATCH = 1_000;
    private static final Duration UNTIL_WOKEN = Duration.ofHours(1);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Effects effects;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final List<Policy<?>> policies;
    private final Map<PolicyId, Long> activated = new HashMap<>();
    private final Map<PolicyId, Long> done = new HashMap<>();
    private Readings readings;
    private volatile @Nullable Thread thread;

    Policies(EventLog log, Effects effects, Checkpoints checkpoints, Clock clock, List<Policy<?>> policies) {
        this.log = log;
        this.effects = effects;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.policies = List.copyOf(policies);
        this.readings = new Readings(policies);
    }

    @Override
    public synchronized void start() {
        activate();
        var tail = Thread.ofPlatform().name("policies").daemon().unstarted(this::tail);
        thread = tail;
        tail.start();
    }

    /**
     * Carries out, on the caller's thread, all that follows from the log up to now and all that is due.
     *
     * @throws ProblemException 503 if nothing can be recorded now
     */
    public synchronized void catchUp() {
        do {
            readOn();
        } while (carryOutDue());
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

    /** A policy that is new here begins at the log's end: what was decided before it was there is not judged by it. */
    synchronized void activate() {
        var head = log.head().position();
        for (Policy<?> policy : policies) {
            activated.put(policy.id(), checkpoints.activated(policy.id(), head));
            done.put(policy.id(), checkpoints.done(policy.id()));
        }
    }

    private void tail() {
        while (Thread.currentThread() == thread) {
            try {
                catchUp();
                log.awaitBeyond(position(), untilDue());
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

    private synchronized long position() {
        return readings.position();
    }

    private synchronized Duration untilDue() {
        var now = clock.instant();
        return readings.next(now)
                .map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(UNTIL_WOKEN) < 0)
                .orElse(UNTIL_WOKEN);
    }

    private void readOn() {
        List<RecordedEvent> events;
        do {
            events = log.read(readings.position(), BATCH);
            events.forEach(this::read);
        } while (events.size() == BATCH);
    }

    private void read(RecordedEvent recorded) {
        var happened = Reading.decode(recorded);
        var after = readings.after(happened);
        var followed = false;
        for (Reading<?> reading : after) {
            var policy = reading.policy().id();
            if (recorded.position() > done.getOrDefault(policy, 0L)) {
                for (Effect effect : reading.follow(happened)) {
                    effects.carryOut(policy, effect, null);
                    followed = true;
                }
            }
        }
        readings.read(recorded, happened, after);
        if (followed) {
            checkpoints.done(recorded.position());
        }
    }

    /** Whether there was anything: then the log goes on, and more may be due. */
    private boolean carryOutDue() {
        var due = readings.due(clock.instant())
                .filter(each -> each.effect().cause().position()
                        > activated.getOrDefault(each.policy().id(), 0L))
                .toList();
        for (Readings.Due each : due) {
            var standing = readings.standing(each.effect());
            if (standing == null || log.lastVersion(standing.stream()) == standing.version()) {
                effects.carryOut(each.policy().id(), each.effect(), standing);
            }
        }
        return !due.isEmpty();
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.throughline.command.policy;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.PolicyId;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all policies have to do: follows from the log, or is due. An effect is carried out before the checkpoint says so: a
 * crash in between repeats it, under a command id that takes effect once. For one thread.
 */
final class Work {

    private static final int BATCH = 1_000;

    private final EventLog log;
    private final Effects effects;
    private final Checkpoints checkpoints;
    private final List<Policy<?>> policies;
    private final Map<PolicyId, Long> activated = new HashMap<>();
    private final Map<PolicyId, Long> done = new HashMap<>();
    private Readings readings;
    private boolean acts;

    Work(EventLog log, Effects effects, Checkpoints checkpoints, List<Policy<?>> policies) {
        this.log = log;
        this.effects = effects;
        this.checkpoints = checkpoints;
        this.policies = List.copyOf(policies);
        this.readings = new Readings(policies);
    }

    /** A policy that is new here begins at the log's end: what was decided before it was there is not judged by it. */
    void activate() {
        var head = log.head().position();
        cutBack(head);
        for (Policy<?> policy : policies) {
            activated.put(policy.id(), checkpoints.activated(policy.id(), head));
            done.put(policy.id(), checkpoints.done(policy.id()));
        }
    }

    long position() {
        return readings.position();
    }

    Optional<Instant> next(Instant now) {
        return readings.next(now);
    }

    /** Whether this process carried effects out when it was last asked to {@link #claim}. */
    boolean acts() {
        return acts;
    }

    /** Whether this process carries effects out. One that becomes it goes on from where another had come. */
    boolean claim() {
        var mine = checkpoints.mine();
        if (mine && !acts) {
            follow();
            done.replaceAll((policy, before) -> Math.max(before, checkpoints.done(policy)));
        }
        acts = mine;
        return mine;
    }

    /** Reads the log up to its end, and carries out what follows. */
    void readOn() {
        List<RecordedEvent> events;
        do {
            requireMine();
            events = log.read(readings.position(), BATCH);
            events.forEach(this::readNext);
        } while (!events.isEmpty());
    }

    /** Reads the log up to where every effect was carried out, and has none. */
    void follow() {
        acts = false;
        var known = policies.stream()
                .mapToLong(policy -> checkpoints.done(policy.id()))
                .min()
                .orElse(0);
        while (readings.position() < known) {
            var events = log.read(readings.position(), (int) Math.min(BATCH, known - readings.position()));
            events.forEach(this::readNext);
        }
    }

    /** Beside an older log, brought back from a backup, the checkpoints are of one that had gone further. */
    private void cutBack(long head) {
        var furthest = checkpoints.policies().stream()
                .mapToLong(checkpoints::done)
                .max()
                .orElse(0);
        if (furthest > head && log.commitAt(furthest).isEmpty()) {
            checkpoints.endAt(head);
        }
    }

    /** Whether there was anything: then the log goes on, and more may be due. */
    boolean carryOutDue(Instant now) {
        var due = readings.due(now)
                .filter(each -> each.effect().cause().position()
                        > activated.getOrDefault(each.policy().id(), 0L))
                .toList();
        for (Readings.Due each : due) {
            var standing = readings.standing(each.effect());
            if (stands(standing)) {
                requireMine();
                carryOut(each, standing);
            }
        }
        return !due.isEmpty();
    }

    /** What moves in this very moment is read on first, and judged anew. */
    private void carryOut(Readings.Due due, @Nullable Guard standing) {
        try {
            effects.carryOut(due.policy().id(), due.effect(), standing);
        } catch (ProblemException refused) {
            if (stands(standing)) {
                throw refused;
            }
        }
    }

    private boolean stands(@Nullable Guard standing) {
        return standing == null || log.lastVersion(standing.stream()) == standing.version();
    }

    /** An event is skipped where a redaction before it has sent the reading back to the beginning. */
    private void readNext(RecordedEvent recorded) {
        if (recorded.position() == readings.position() + 1) {
            read(recorded);
        }
    }

    private void read(RecordedEvent recorded) {
        var happened = Reading.decode(recorded);
        var after = readings.after(happened);
        var followed = false;
        for (Reading<?> reading : after) {
            var policy = reading.policy().id();
            if (acts && recorded.position() > done.getOrDefault(policy, 0L)) {
                for (Effect effect : reading.follow(happened)) {
                    requireMine();
                    effects.carryOut(policy, effect, null);
                    followed = true;
                }
            }
        }
        readings.read(recorded, happened, after);
        if (followed) {
            checkpoints.done(recorded.position());
        }
        if (happened.event() instanceof EventRedacted) {
            forget(recorded.position());
        }
    }

    /** What is kept in mind was made of the words that were taken out: all is read again, and nothing done again. */
    private void forget(long position) {
        if (done.values().stream().anyMatch(each -> each < position)) {
            if (acts) {
                checkpoints.done(position);
            }
            done.replaceAll((policy, before) -> Math.max(before, position));
            readings = new Readings(policies);
        }
    }

    private void requireMine() {
        if (!checkpoints.mine()) {
            acts = false;
            throw new TakenOver();
        }
    }
}

package dev.throughline.command.policy;

import dev.throughline.events.EffectId;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a parked effect was: worked out again from the log, as it was the first time, and not kept anywhere else. It reads
 * the log up to the parking, which is seldom asked for.
 */
@Component
final class ParkedEffects {

    private static final int BATCH = 1_000;

    private final EventLog log;

    ParkedEffects(EventLog log) {
        this.log = log;
    }

    /** @throws IllegalStateException if the policy would not do that any more */
    Effect find(Policy<?> policy, EffectId parked) {
        Reading<?> reading = Reading.begin(policy);
        long position = 0;
        for (List<RecordedEvent> events = log.read(0, BATCH); !events.isEmpty(); events = log.read(position, BATCH)) {
            for (RecordedEvent recorded : events) {
                var happened = Reading.decode(recorded);
                if (happened.event() instanceof EffectParked parking
                        && parking.effect().equals(parked)) {
                    return among(policy, reading.due(happened.recordedAt()).stream(), parked);
                }
                reading = reading.after(happened);
                var following = reading.follow(happened).stream()
                        .filter(effect -> is(policy, effect, parked))
                        .findFirst();
                if (following.isPresent()) {
                    return following.get();
                }
                position = recorded.position();
            }
        }
        throw gone(policy, parked);
    }

    private static Effect among(Policy<?> policy, Stream<Effect> effects, EffectId parked) {
        return effects.filter(effect -> is(policy, effect, parked)).findFirst().orElseThrow(() -> gone(policy, parked));
    }

    private static boolean is(Policy<?> policy, Effect effect, EffectId parked) {
        return CommandIds.effect(policy.id(), effect).equals(parked);
    }

    private static IllegalStateException gone(Policy<?> policy, EffectId parked) {
        return new IllegalStateException(policy.id() + " has no effect " + parked + " any more");
    }
}

package dev.throughline.command.policy;

import dev.throughline.events.EffectId;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far all policies have read the log together: their states, and what they know of its streams. For one thread. */
final class Readings {

    private final Map<String, Long> versions = new HashMap<>();
    private final Set<EffectId> parked = new HashSet<>();
    private List<? extends Reading<?>> readings;
    private long position;

    Readings(List<Policy<?>> policies) {
        this.readings = policies.stream().<Reading<?>>map(Reading::begin).toList();
    }

    long position() {
        return position;
    }

    /** Each policy's state after the event; they are taken over by {@link #read}. */
    List<? extends Reading<?>> after(Happened happened) {
        return readings.stream()
                .<Reading<?>>map(reading -> reading.after(happened))
                .toList();
    }

    void read(RecordedEvent recorded, Happened happened, List<? extends Reading<?>> after) {
        readings = after;
        position = recorded.position();
        versions.put(recorded.stream(), recorded.version());
        if (happened.event() instanceof EffectParked parking) {
            parked.add(parking.effect());
        }
    }

    /** What is due and was not parked before. */
    Stream<Due> due(Instant now) {
        return readings.stream()
                .flatMap(reading -> reading.due(now).stream().map(effect -> new Due(reading.policy(), effect)))
                .filter(due -> !parked.contains(CommandIds.effect(due.policy().id(), due.effect())));
    }

    /** When something will be due next. */
    Optional<Instant> next(Instant now) {
        return readings.stream()
                .map(reading -> reading.next(now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** What the effect stands on, as it was read; null where it stands on nothing. */
    @Nullable
    Guard standing(Effect effect) {
        return effect.standing() == null
                ? null
                : new Guard(effect.standing(), versions.getOrDefault(effect.standing(), Guard.ABSENT));
    }

    /** An effect, and whose it is. */
    record Due(Policy<?> policy, Effect effect) {}
}

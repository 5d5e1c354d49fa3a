package dev.throughline.command.policy;

import dev.throughline.command.dispatch.Decoding;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a policy has read the log. Immutable.
 *
 * @param state what it keeps in mind there
 */
record Reading<S>(Policy<S> policy, S state) {

    static <S> Reading<S> begin(Policy<S> policy) {
        return new Reading<>(policy, policy.initial());
    }

    Reading<S> after(Happened happened) {
        return new Reading<>(policy, policy.after(state, happened));
    }

    List<Effect> follow(Happened cause) {
        return policy.follow(state, cause);
    }

    List<Effect> due(Instant now) {
        return policy.due(state, now);
    }

    @Nullable
    Instant next(Instant now) {
        return policy.next(state, now);
    }

    static Happened decode(RecordedEvent recorded) {
        return new Happened(
                recorded.position(),
                recorded.id(),
                recorded.recordedAt(),
                Decoding.event(recorded),
                Decoding.metadata(recorded));
    }
}

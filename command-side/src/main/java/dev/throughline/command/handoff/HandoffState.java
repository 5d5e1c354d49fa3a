package dev.throughline.command.handoff;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.handoff.HandoffProposed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a handoff stands at some version of its stream. Immutable.
 *
 * @param status proposed, or how it was answered
 * @param wantedBy the day by which the last proposal wants it
 */
record HandoffState(HandoffStatus status, LocalDate wantedBy) {

    /** How the handoff's stream is read. */
    static final Fold<HandoffState> FOLD = Fold.of(HandoffEvent.class, HandoffState::evolve);

    private static HandoffState evolve(@Nullable HandoffState before, HandoffEvent event) {
        return switch (event) {
            case HandoffProposed proposed -> new HandoffState(HandoffStatus.PROPOSED, proposed.wantedBy());
            case HandoffAccepted accepted -> answered(before, HandoffStatus.ACCEPTED);
            case HandoffDeclined declined -> answered(before, HandoffStatus.DECLINED);
        };
    }

    private static HandoffState answered(@Nullable HandoffState before, HandoffStatus answer) {
        if (before == null) {
            throw new IllegalStateException("A handoff was answered before it was proposed");
        }
        return new HandoffState(answer, before.wantedBy());
    }
}

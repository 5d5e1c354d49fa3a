package dev.throughline.command.handoff;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.CriterionId;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a handoff stands at some version of its stream. Immutable.
 *
 * @param status what it waits for, or how it was closed
 * @param wantedBy the day by which the last proposal wants it
 * @param criteria what the last proposal covers, in its order
 */
record HandoffState(HandoffStatus status, LocalDate wantedBy, List<CriterionId> criteria) {

    /** How the handoff's stream is read. */
    static final Fold<HandoffState> FOLD =
            Fold.kept("handoff", 1, HandoffState.class, Fold.of(HandoffEvent.class, HandoffState::evolve));

    HandoffState {
        criteria = List.copyOf(criteria);
    }

    private static HandoffState evolve(@Nullable HandoffState before, HandoffEvent event) {
        return switch (event) {
            case HandoffProposed proposed ->
                new HandoffState(HandoffStatus.PROPOSED, proposed.wantedBy(), proposed.criteria());
            case ClarificationRequested requested -> known(before).in(HandoffStatus.CLARIFYING);
            case ClarificationGiven given -> known(before).in(HandoffStatus.PROPOSED);
            case HandoffAccepted accepted -> known(before).in(HandoffStatus.ACCEPTED);
            case HandoffDeclined declined -> known(before).in(HandoffStatus.DECLINED);
            case HandoffWithdrawn withdrawn -> known(before).withdrawn();
            case WindDownConfirmed confirmed -> known(before).in(HandoffStatus.WITHDRAWN);
            case DeliveryReported reported -> known(before).in(HandoffStatus.DELIVERED);
            case DeliveryAccepted accepted -> known(before).in(HandoffStatus.DONE);
            case DeliveryRejected rejected -> known(before).in(HandoffStatus.ACCEPTED);
        };
    }

    private HandoffState withdrawn() {
        return in(status == HandoffStatus.ACCEPTED ? HandoffStatus.WINDING_DOWN : HandoffStatus.WITHDRAWN);
    }

    private HandoffState in(HandoffStatus next) {
        return new HandoffState(next, wantedBy, criteria);
    }

    private static HandoffState known(@Nullable HandoffState state) {
        return Objects.requireNonNull(state, "a handoff begins with its proposal");
    }
}

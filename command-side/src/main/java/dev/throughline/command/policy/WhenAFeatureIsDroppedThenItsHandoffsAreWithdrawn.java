package dev.throughline.command.policy;

import dev.throughline.command.handoff.WithdrawHandoff;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.FeatureDropped;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who drops a feature takes it back from every project that has it in hand, for the same reason. What was accepted waits
 * on its project manager's word that the work has ended; what is delivered already is refused, and waits for a person.
 */
@Component
final class WhenAFeatureIsDroppedThenItsHandoffsAreWithdrawn implements Policy<OpenHandoffs> {

    private static final PolicyId ID = new PolicyId("when-a-feature-is-dropped-then-its-handoffs-are-withdrawn");

    @Override
    public PolicyId id() {
        return ID;
    }

    @Override
    public OpenHandoffs initial() {
        return OpenHandoffs.NONE;
    }

    @Override
    public OpenHandoffs after(OpenHandoffs open, Happened happened) {
        return open.after(happened);
    }

    @Override
    public List<Effect> follow(OpenHandoffs open, Happened cause) {
        if (!(cause.event() instanceof FeatureDropped dropped)) {
            return List.of();
        }
        var why = new Rationale(dropped.why().text(), List.of(), null);
        return open.of(dropped.feature()).stream()
                .map(handoff -> Effect.of(cause, handoff, new WithdrawHandoff(handoff, why)))
                .toList();
    }
}

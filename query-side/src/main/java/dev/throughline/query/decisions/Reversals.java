package dev.throughline.query.decisions;

import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.fold.Decision;
import org.jspecify.annotations.Nullable;

/** Finds what a decision goes back on: no event says so, its cause does. */
final class Reversals {

    private Reversals() {}

    /**
     * The position of the decision that was reverted: its cause, where that decided the same fact; or what its request asked
     * to revert. Null where it goes back on none.
     */
    static @Nullable Long of(Decision decision, DecisionLog log) {
        Long position = log.cause(decision);
        Decision cause = position == null ? null : log.at(position).orElse(null);
        if (cause == null || PersonAnswer.isPolicy(decision.metadata().actor())) {
            return null;
        }
        if (cause.event() instanceof DecisionRequested asked) {
            return Asked.reverted(asked);
        }
        boolean sameFact = cause.facts().stream()
                .map(DecidedFact::address)
                .anyMatch(fact -> decision.facts().stream()
                        .anyMatch(each -> each.address().equals(fact)));
        return sameFact && Catalogue.catalogue().type(cause.type()).revertible() ? position : null;
    }
}

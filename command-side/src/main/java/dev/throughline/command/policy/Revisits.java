package dev.throughline.command.policy;

import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Owner;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.policy.DecisionBroughtBack;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The decisions that are to be looked at again on a day. Immutable.
 *
 * @param pending by the id of their event
 * @param byFact which of them decided a fact last
 */
record Revisits(PMap<String, Happened> pending, PMap<FactAddress, String> byFact) {

    static final Revisits NONE = new Revisits(HashTreePMap.empty(), HashTreePMap.empty());

    /** What is decided anew needs no looking at: the new decision names a day of its own, or none. */
    Revisits after(Happened happened) {
        if (happened.event() instanceof DecisionBroughtBack) {
            var cause = happened.decision().causationId();
            return cause == null ? this : new Revisits(pending.minus(cause), byFact);
        }
        var facts = Catalogue.catalogue().facts(happened.event()).stream()
                .map(DecidedFact::address)
                .toList();
        var stillPending = pending;
        for (FactAddress fact : facts) {
            var before = byFact.get(fact);
            stillPending = before == null ? stillPending : stillPending.minus(before);
        }
        return comesBack(happened)
                ? new Revisits(stillPending.plus(happened.eventId(), happened), by(happened, facts))
                : new Revisits(stillPending, byFact.minusAll(facts));
    }

    private PMap<FactAddress, String> by(Happened happened, List<FactAddress> facts) {
        var next = byFact;
        for (FactAddress fact : facts) {
            next = next.plus(fact, happened.eventId());
        }
        return next;
    }

    /** A contribution decides nothing; of a proposal, the feature's side is not a second decision. */
    private static boolean comesBack(Happened happened) {
        return happened.event().why().revisitOn() != null
                && happened.decision().owner() != Owner.CONTRIBUTOR
                && !(happened.event() instanceof FeatureHandedOff);
    }
}

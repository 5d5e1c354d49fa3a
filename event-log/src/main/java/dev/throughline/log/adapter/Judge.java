package dev.throughline.log.adapter;

import dev.throughline.log.Appended;
import dev.throughline.log.Chain;
import dev.throughline.log.Commit;
import dev.throughline.log.EventIdTaken;
import dev.throughline.log.Guard;
import dev.throughline.log.GuardFailed;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Redaction;
import dev.throughline.log.RedactionImpossible;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.VersionConflict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges proposals at the place that they would take in the log: command id first, then guards, then versions.
 *
 * @param <E> how the store fails
 */
public final class Judge<E extends Exception> {

    private final Recorded<E> recorded;

    public Judge(Recorded<E> recorded) {
        this.recorded = recorded;
    }

    /**
     * What the command id led to before; empty if the proposal is to be recorded. Otherwise throws why it isn't: see
     * {@link dev.throughline.log.EventLog#append}.
     */
    public Optional<Appended> judge(Proposal proposal) throws E {
        Optional<Commit> earlier = recorded.byCommand(proposal.commandId());
        if (earlier.isPresent()) {
            return Optional.of(replay(earlier.get(), proposal));
        }
        for (Guard guard : proposal.guards()) {
            long actual = recorded.lastVersion(guard.stream());
            if (actual != guard.version()) {
                throw new GuardFailed(guard, actual);
            }
        }
        requireFollowing(proposal);
        requireRedactable(proposal);
        return Optional.empty();
    }

    private static Appended replay(Commit commit, Proposal proposal) {
        var salt = commit.digestSalt();
        if (salt == null || !Chain.digest(salt, proposal.request()).equals(commit.digest())) {
            throw new RequestMismatch(proposal.commandId());
        }
        return new Appended(commit, true);
    }

    private void requireFollowing(Proposal proposal) throws E {
        Map<String, Long> last = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (NewEvent event : proposal.events()) {
            Long before = last.get(event.stream());
            long actual = before == null ? recorded.lastVersion(event.stream()) : before;
            if (event.version() != actual + 1) {
                throw new VersionConflict(event.stream(), event.version(), actual);
            }
            last.put(event.stream(), event.version());
        }
        for (NewEvent event : proposal.events()) {
            if (!ids.add(event.id()) || recorded.isTaken(event.id())) {
                throw new EventIdTaken(event.id());
            }
        }
    }

    private void requireRedactable(Proposal proposal) throws E {
        for (Redaction redaction : proposal.redactions()) {
            if (!recorded.isRedactable(redaction.position())) {
                throw new RedactionImpossible(redaction.position());
            }
        }
    }
}

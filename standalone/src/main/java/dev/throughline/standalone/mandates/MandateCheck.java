package dev.throughline.standalone.mandates;

import static dev.throughline.events.Catalogue.catalogue;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventType;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Walks a log and checks, for every decision, that it was taken in the role whose right it is, that each decider held
 * that role at its position, and that the commit was guarded on the authority stream as it stood there.
 *
 * <p>It does not check the hash chain: the log's own verification does, and comes first.
 */
public final class MandateCheck {

    private static final String POLICY = "policy:";

    private final Mandates mandates = new Mandates();
    private final Map<String, DecisionMetadata> decisions = new HashMap<>();
    private long authority = Guard.ABSENT;

    /** To be handed the commits of one log, in order. */
    public MandateCheck() {}

    /**
     * The first decision whose mandate did not hold; empty if all did.
     *
     * @throws IllegalArgumentException where an event is none of the catalogue's
     */
    public static Optional<MandateBreach> firstBreach(EventLog log) {
        try (Stream<Commit> commits = log.commits(0)) {
            return firstBreach(commits);
        }
    }

    /** The same, for all commits of a log from its first. */
    public static Optional<MandateBreach> firstBreach(Stream<Commit> commits) {
        MandateCheck check = new MandateCheck();
        return commits.flatMap(commit -> check.breach(commit).stream()).findFirst();
    }

    /**
     * The next commit's first decision whose mandate did not hold.
     *
     * @throws IllegalArgumentException where an event is none of the catalogue's
     */
    public Optional<MandateBreach> breach(Commit commit) {
        if (!readsAuthority(commit)) {
            return breach(commit.position(), "its commit was not guarded on authority@" + authority);
        }
        Optional<MandateBreach> breach = commit.events().stream()
                .flatMap(recorded -> breach(recorded, decoded(recorded)).stream())
                .findFirst();
        commit.events().forEach(this::read);
        return breach;
    }

    /** After the whole commit was judged: an owner who leaves is dismissed in the same one. */
    private void read(RecordedEvent recorded) {
        if (decoded(recorded) instanceof AuthorityEvent decided) {
            mandates.read(decided);
            authority = recorded.version();
        }
    }

    private static DomainEvent decoded(RecordedEvent recorded) {
        return catalogue()
                .decode(recorded.type(), recorded.revision(), recorded.payload().toArray());
    }

    /** A commit that writes the authority stream is held to its version by that; any other names it as a guard. */
    private boolean readsAuthority(Commit commit) {
        return commit.guards().contains(new Guard(AuthorityEvent.STREAM, authority))
                || commit.events().stream()
                        .anyMatch(event ->
                                event.stream().equals(AuthorityEvent.STREAM) && event.version() == authority + 1);
    }

    private Optional<MandateBreach> breach(RecordedEvent recorded, DomainEvent event) {
        DecisionMetadata metadata = CanonicalJson.read(recorded.metadata().toArray(), DecisionMetadata.class);
        EventType type = catalogue().type(recorded.type());
        if (metadata.decidedBy().isEmpty()) {
            return breach(recorded.position(), "it names nobody who decided it");
        }
        decisions.put(recorded.id(), metadata);
        if (metadata.actor().startsWith(POLICY)) {
            return followed(recorded, metadata, type);
        }
        for (Decider decider : metadata.decidedBy()) {
            if (!type.rights().contains(decider.role())) {
                return breach(recorded.position(), type.name() + " is not the right of " + decider.role());
            }
            if (decider.standingInFor() != null && !type.byDeputies()) {
                return breach(recorded.position(), type.name() + " is not for deputies to decide");
            }
            if (!mandates.hold(decider, event, recorded.timestamp())) {
                return breach(recorded.position(), decider.member() + " did not hold the role " + decider.role());
            }
        }
        return Optional.empty();
    }

    /** A policy decides in the stead of whoever decided its cause, whose mandate was checked at the cause's position. */
    private Optional<MandateBreach> followed(RecordedEvent recorded, DecisionMetadata metadata, EventType type) {
        DecisionMetadata cause = metadata.causationId() == null ? null : decisions.get(metadata.causationId());
        if (cause == null
                || cause.owner() != metadata.owner()
                || !cause.decidedBy().equals(metadata.decidedBy())) {
            return breach(recorded.position(), "a policy decided it in nobody's stead");
        }
        return metadata.decidedBy().stream().anyMatch(decider -> type.rights().contains(decider.role()))
                ? Optional.empty()
                : breach(recorded.position(), type.name() + " is not the right of who decided its cause");
    }

    private static Optional<MandateBreach> breach(long position, String reason) {
        return Optional.of(new MandateBreach(position, reason));
    }
}

package dev.throughline.log.sqlite;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges proposals at the place that they would take in the log: command id first, then guards, then versions. Works on
 * the writer's connection, so it sees what the batch under way has written.
 */
final class Judge {

    private static final int STREAMS_KEPT = 10_000;

    private final Session session;

    /** Last versions that the writer has seen; the hot streams' are asked for with every commit. */
    private final Map<String, Long> lastVersions = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > STREAMS_KEPT;
        }
    };

    Judge(Session session) {
        this.session = session;
    }

    /** What the command id led to before; empty if the proposal is to be recorded. Otherwise throws why it isn't. */
    Optional<Appended> judge(Proposal proposal) throws SQLException {
        Optional<Commit> earlier = Commits.byCommand(session, proposal.commandId());
        if (earlier.isPresent()) {
            return Optional.of(replay(earlier.get(), proposal));
        }
        for (Guard guard : proposal.guards()) {
            long actual = lastVersion(guard.stream());
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

    private void requireFollowing(Proposal proposal) throws SQLException {
        Map<String, Long> last = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (NewEvent event : proposal.events()) {
            Long before = last.get(event.stream());
            long actual = before == null ? lastVersion(event.stream()) : before;
            if (event.version() != actual + 1) {
                throw new VersionConflict(event.stream(), event.version(), actual);
            }
            last.put(event.stream(), event.version());
        }
        for (NewEvent event : proposal.events()) {
            if (!ids.add(event.id()) || taken(event.id())) {
                throw new EventIdTaken(event.id());
            }
        }
    }

    private void requireRedactable(Proposal proposal) throws SQLException {
        for (Redaction redaction : proposal.redactions()) {
            String query = "SELECT 1 FROM events WHERE position = ? AND redacted_by IS NULL";
            try (ResultSet row = session.prepare(query, redaction.position()).executeQuery()) {
                if (!row.next()) {
                    throw new RedactionImpossible(redaction.position());
                }
            }
        }
    }

    private boolean taken(String eventId) throws SQLException {
        try (ResultSet row =
                session.prepare("SELECT 1 FROM events WHERE id = ?", eventId).executeQuery()) {
            return row.next();
        }
    }

    private long lastVersion(String stream) throws SQLException {
        Long known = lastVersions.get(stream);
        if (known == null) {
            known = Streams.lastVersion(session, stream);
            lastVersions.put(stream, known);
        }
        return known;
    }

    /** A commit was written: its streams have moved. */
    void recorded(Proposal proposal) {
        proposal.events().forEach(event -> lastVersions.put(event.stream(), event.version()));
    }

    /** What was written is undone. */
    void forget() {
        lastVersions.clear();
    }
}

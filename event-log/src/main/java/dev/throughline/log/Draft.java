package dev.throughline.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A proposal with its salts drawn and its contents hashed: all a commit needs but its place in the log. Made on the
 * caller's thread, so that an adapter's one writer has little left to do.
 */
public final class Draft {

    private static final RandomGenerator RANDOM = new SecureRandom();

    private final Proposal proposal;
    private final Bytes digestSalt;
    private final Bytes digest;
    private final List<Bytes> salts = new ArrayList<>();
    private final List<Bytes> contentHashes = new ArrayList<>();

    public Draft(Proposal proposal) {
        this.proposal = proposal;
        this.digestSalt = salt();
        this.digest = Chain.digest(digestSalt, proposal.request());
        for (NewEvent event : proposal.events()) {
            Bytes salt = salt();
            salts.add(salt);
            contentHashes.add(Chain.contentHash(salt, event.payload()));
        }
    }

    private static Bytes salt() {
        byte[] salt = new byte[Chain.SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return Bytes.of(salt);
    }

    public Proposal proposal() {
        return proposal;
    }

    /**
     * The commit that follows this head.
     *
     * @param now by the writer's clock; a clock that went back doesn't take the log's time back
     */
    public Commit follow(Head head, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        Instant recordedAt = time.isBefore(head.recordedAt()) ? head.recordedAt() : time;
        long position = head.position() + 1;
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < contentHashes.size(); i++) {
            events.add(record(position + i, recordedAt, i));
        }
        String commandId = proposal.commandId();
        List<Guard> guards = proposal.guards();
        Bytes hash = Chain.hash(position, recordedAt, commandId, digest, guards, head.hash(), events);
        return new Commit(position, recordedAt, commandId, digest, digestSalt, guards, head.hash(), hash, events);
    }

    private RecordedEvent record(long position, Instant recordedAt, int index) {
        NewEvent event = proposal.events().get(index);
        return new RecordedEvent(
                position,
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.revision(),
                event.timestamp(),
                recordedAt,
                proposal.commandId(),
                event.payload(),
                event.metadata(),
                contentHashes.get(index),
                salts.get(index),
                null);
    }
}

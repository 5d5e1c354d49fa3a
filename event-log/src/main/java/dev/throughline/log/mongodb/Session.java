package dev.throughline.log.mongodb;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Every read and write of one process, causally after all its earlier ones: a primary that was just elected doesn't show
 * less than the one before did. May be used by any number of threads.
 */
final class Session {

    private static final ClientSessionOptions CAUSAL =
            ClientSessionOptions.builder().causallyConsistent(true).build();

    private final MongoClient client;
    private final AtomicReference<@Nullable Time> seen = new AtomicReference<>();

    Session(MongoClient client) {
        this.client = client;
    }

    /** How far the process has seen, in the servers' own time. */
    private record Time(BsonTimestamp operation, BsonDocument cluster) {}

    <T> T in(Function<ClientSession, T> work) {
        try (ClientSession session = client.startSession(CAUSAL)) {
            Time before = seen.get();
            if (before != null) {
                session.advanceOperationTime(before.operation);
                session.advanceClusterTime(before.cluster);
            }
            try {
                return work.apply(session);
            } finally {
                see(session.getOperationTime(), session.getClusterTime());
            }
        }
    }

    private void see(@Nullable BsonTimestamp operation, @Nullable BsonDocument cluster) {
        if (operation != null && cluster != null) {
            Time now = new Time(operation, cluster);
            seen.accumulateAndGet(
                    now, (known, other) -> known == null || known.operation.compareTo(operation) < 0 ? now : known);
        }
    }
}

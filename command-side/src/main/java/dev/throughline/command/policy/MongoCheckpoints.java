package dev.throughline.command.policy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.throughline.events.PolicyId;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.LogUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints in MongoDB, for any number of instances: how far the policies have come is the token of one segment in
 * Axon's {@link MongoTokenStore}, and whoever holds the claim on it carries effects out. The claim is renewed every second
 * and falls to another after five seconds without that. It is a matter of the instances' own clocks, which must not differ
 * by more than a few seconds; where they do, or an instance resumes after a long pause, two may act at once for a moment,
 * and each effect happens once all the same, by its command id.
 */
final class MongoCheckpoints implements Checkpoints {

    private static final String CHECKPOINTS = "policy-checkpoints";
    private static final String ACTIVATIONS = "policy-activations";
    private static final String PROCESSOR = "policies";
    private static final int SEGMENT = 0;
    private static final Bson THE_TOKEN = and(eq("processorName", PROCESSOR), eq("segment", SEGMENT));
    private static final String TOKEN = "token";
    private static final String POSITION = "position";
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(MongoCheckpoints.class);
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> checkpoints;
    private final MongoCollection<Document> activations;
    private final MongoTokenStore tokens;
    private boolean held;
    private long renewed;
    private long stored;
    private long seen;

    private MongoCheckpoints(MongoDatabase database) {
        checkpoints = database.getCollection(CHECKPOINTS);
        activations = database.getCollection(ACTIVATIONS);
        tokens = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .trackingTokensCollectionName(CHECKPOINTS)
                        .build())
                .serializer(new PositionSerializer())
                .contentType(String.class)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(ProcessHandle.current().pid() + "-" + UUID.randomUUID())
                .build();
    }

    /** @throws CannotOpenLog if they can't be read or made there */
    static MongoCheckpoints open(MongoDatabase database) {
        try {
            var opened = new MongoCheckpoints(database);
            opened.initialize();
            return opened;
        } catch (MongoException e) {
            throw new CannotOpenLog(
                    "The policies' checkpoints in the MongoDB database " + database.getName() + " can't be opened: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public List<PolicyId> policies() {
        return reached(() -> activations
                .find()
                .sort(ascending("_id"))
                .map(kept -> new PolicyId(kept.getString("_id")))
                .into(new ArrayList<>()));
    }

    @Override
    public long activated(PolicyId policy, long head) {
        return reached(() -> {
            try {
                activations.updateOne(
                        eq(policy.value()), setOnInsert(POSITION, head), new UpdateOptions().upsert(true));
            } catch (MongoException e) {
                requireTaken(e); // by another instance, a moment before
            }
            return activation(policy);
        });
    }

    @Override
    public long done(PolicyId policy) {
        return reached(() -> Math.max(activation(policy), position()));
    }

    @Override
    public synchronized void done(long position) {
        if (!mine() || (position > stored && !renew(position))) {
            throw new TakenOver();
        }
    }

    @Override
    public synchronized void endAt(long head) {
        reached(() -> {
            activations.updateMany(gt(POSITION, head), set(POSITION, head));
            if (position() > head) {
                checkpoints.updateOne(THE_TOKEN, set(TOKEN, Long.toString(head)));
            }
            return head;
        });
        stored = Math.min(stored, head);
        seen = Math.min(seen, head);
    }

    @Override
    public synchronized void seen(long position) {
        seen = Math.max(seen, position);
    }

    /** A claim that may have run out is not renewed but claimed anew, so that whoever held it meanwhile is not undone. */
    @Override
    public synchronized boolean mine() {
        if (!held) {
            return claim();
        }
        long since = System.nanoTime() - renewed;
        if (since > CLAIM_TIMEOUT.toNanos()) {
            held = false;
            return false;
        }
        return since < CLAIM_INTERVAL.toNanos() || renew(seen);
    }

    @Override
    public Duration patience() {
        return CLAIM_INTERVAL;
    }

    /** Lets another go on at once; where that fails, it goes on when the claim has run out. */
    @Override
    public synchronized void close() {
        if (held) {
            held = false;
            try {
                tokens.releaseClaim(PROCESSOR, SEGMENT);
            } catch (MongoException e) {
                LOG.warn("The claim on the policies' effects was not released: {}", e.getMessage());
            }
        }
    }

    private void initialize() {
        if (tokens.fetchSegments(PROCESSOR).length > 0) {
            return;
        }
        try {
            tokens.initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(0));
        } catch (UnableToClaimTokenException e) {
            // another instance was first
        } catch (MongoException e) {
            requireTaken(e);
        }
    }

    private boolean claim() {
        return holds(() -> {
            stored = PositionSerializer.position(tokens.fetchToken(PROCESSOR, SEGMENT));
            seen = stored;
            LOG.info("This process carries out what follows from the log, beyond position {}", stored);
        });
    }

    private boolean renew(long position) {
        return holds(() -> {
            if (position > stored) {
                tokens.storeToken(new GlobalSequenceTrackingToken(position), PROCESSOR, SEGMENT);
                stored = position;
            } else {
                tokens.extendClaim(PROCESSOR, SEGMENT);
            }
        });
    }

    private boolean holds(Runnable ask) {
        long asked = System.nanoTime();
        held = false;
        held = reached(() -> {
            try {
                ask.run();
                return true;
            } catch (UnableToClaimTokenException e) {
                return false;
            }
        });
        renewed = asked;
        return held;
    }

    private long activation(PolicyId policy) {
        var kept = activations.find(eq(policy.value())).first();
        if (kept == null) {
            throw new IllegalStateException(policy + " was never activated");
        }
        return kept.getLong(POSITION);
    }

    /** Read beside the token store, which shows a token to nobody but who claims it. */
    private long position() {
        var kept = checkpoints.find(THE_TOKEN).first();
        return PositionSerializer.position(Objects.requireNonNull(kept).getString(TOKEN));
    }

    private static void requireTaken(MongoException e) {
        boolean duplicate = e instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE)
                : e.getCode() == DUPLICATE;
        if (!duplicate) {
            throw e;
        }
    }

    private static <T> T reached(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (MongoException e) {
            throw new LogUnavailable("The policies' checkpoints can't be kept: " + e.getMessage(), e);
        }
    }
}

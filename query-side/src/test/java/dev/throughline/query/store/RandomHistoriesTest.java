package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Decoding;
import dev.throughline.query.fold.History;
import dev.throughline.query.fold.MemoryProjector;
import dev.throughline.query.fold.Redacted;
import dev.throughline.query.fold.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of every kind, and some that break their keys: MongoDB shows what memory shows, now and as of any position. */
@RequiresMongo
@Timeout(120)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomHistoriesTest {

    private static final int LENGTH = 200;

    private final MongoClient client = Mongo.client();

    @ParameterizedTest(name = "seed {0}, {1} states of a view at hand")
    @CsvSource({"1, 20000", "2, 3"})
    void what_is_kept_is_what_is_folded_in_memory(long seed, int atHand, @TempDir Path directory) {
        Random random = new Random(seed);
        try (SqliteEventLog log = SqliteEventLog.open(directory, Clock.systemUTC())) {
            MongoProjector kept = new MongoProjector(
                    log,
                    client,
                    client.getDatabase(MongoServer.shared().freshDatabase()),
                    QueryConfiguration.FOLDS,
                    Paces.inTests(20, atHand));
            MemoryProjector folded = new MemoryProjector(log, QueryConfiguration.FOLDS);
            kept.start();
            Set<Long> redacted = new HashSet<>();
            for (Decision decision : new RandomHistory(seed)
                    .without("EventRedacted") // which the log takes with a redaction only
                    .take(LENGTH)) {
                log.append(proposal(decision)).join();
                if (random.nextInt(10) == 0) {
                    redactOne(log, random, redacted);
                }
            }
            folded.start();
            assertThat(redacted).as("redacted events").hasSizeGreaterThan(5);

            long length = log.head().position();
            Snapshot shown =
                    kept.views().atLeast(length, Duration.ofSeconds(60)).block();
            assertThat(shown).isEqualTo(folded.views().now());
            assertThat(shown.broken()).as("keys that broke").isNotEmpty();
            for (long position : random.longs(5, 0, length + 1).toArray()) {
                assertThat(history(kept).asOf(position, shown))
                        .as("as of %d", position)
                        .isEqualTo(new History(
                                        folded.views(),
                                        now -> DecisionFold.in(now).all())
                                .asOf(position, folded.views().now()));
            }
            kept.stop();
            folded.stop();
        }
    }

    /** Takes words out of an event that holds some, now and then of one that was recorded just before. */
    private static void redactOne(EventLog log, Random random, Set<Long> redacted) {
        long head = log.head().position();
        long position = random.nextBoolean() ? head : random.nextLong(head) + 1;
        Decision decision = Decoding.decode(log.read(position - 1, 1).getFirst());
        List<String> places =
                List.copyOf(Catalogue.catalogue().words(decision.event()).keySet());
        if (!places.isEmpty() && !decision.type().equals("EventRedacted") && redacted.add(position)) {
            Redacted.in(log, position, places.get(random.nextInt(places.size())));
        }
    }

    private static History history(MongoProjector projector) {
        return new History(projector.views(), now -> DecisionFold.in(now).all());
    }

    private static Proposal proposal(Decision decision) {
        return new Proposal(
                decision.commandId(),
                new Request("POST", "/told/" + decision.commandId(), Bytes.utf8("{}")),
                List.of(),
                List.of(new NewEvent(
                        decision.stream(),
                        decision.version(),
                        decision.eventId(),
                        decision.type(),
                        Catalogue.catalogue().type(decision.type()).revision(),
                        decision.recordedAt(),
                        Bytes.of(Catalogue.catalogue().encode(decision.event())),
                        Bytes.of(CanonicalJson.write(decision.metadata())))));
    }
}

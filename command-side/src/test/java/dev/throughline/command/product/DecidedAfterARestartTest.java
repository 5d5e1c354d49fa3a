package dev.throughline.command.product;

import static dev.throughline.command.People.OMAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.GoalId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product has 121 events when a decision about it has its state kept: conceived, 119 goals, a vision. Then a tracker
 * begins anew. Counted is what the server gives it of the stream, in commits of one event each, for one decision.
 */
@RequiresMongo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidedAfterARestartTest {

    private static final ProductId FOOD = new ProductId("FOOD");
    private static final Rationale WHY = Rationale.because("Customers ask for it");

    private final AtomicInteger given = new AtomicInteger();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(MongoServer.shared().uri()))
            .addCommandListener(new Counter())
            .build());
    private final MongoDatabase database =
            client.getDatabase(MongoServer.shared().freshDatabase());

    private Path directory;

    @BeforeAll
    void decideOften(@TempDir Path folder) {
        directory = folder;
        try (var bench = new Bench(directory, client, database)) {
            bench.given(
                    new MemberAdmitted(OMAR, Rationale.NONE),
                    new ProductConceived(FOOD, "Food", "Late deliveries", null, Rationale.NONE),
                    new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE));
            for (int number = 1; number <= 119; number++) {
                bench.given(goal(number));
            }
            bench.given(new VisionSet(FOOD, "Nobody waits", WHY));
            bench.when(set(), OMAR).thenEvents(goal(120));
        }
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void it_reads_what_came_after_the_snapshot_and_without_one_everything() {
        assertThat(givenForAGoal()).isLessThan(20);

        database.getCollection("snapshots").deleteMany(new Document());
        assertThat(givenForAGoal()).isGreaterThan(120);
    }

    private int givenForAGoal() {
        try (var bench = new Bench(directory, client, database)) {
            given.set(0);
            assertThat(bench.when(set(), OMAR).recorded()).hasSize(1);
            return given.get();
        }
    }

    @Test
    void a_decision_on_a_revision_reads_from_that_revision_on() {
        try (var bench = new Bench(directory, client, database)) {
            given.set(0);
            var decided = new SetVision(FOOD, "Nobody ever waits", WHY);
            bench.when(decided, OMAR, asking -> asking.on(Revision.at(120)))
                    .thenEvents(new VisionSet(FOOD, "Nobody ever waits", WHY));
            assertThat(given.get()).isLessThan(20);
            bench.when(decided, OMAR, asking -> asking.on(Revision.at(120))).thenRefused(412, "fact.changed");
            bench.when(decided, OMAR, asking -> asking.on(Revision.at(7))).thenRefused(412, "fact.changed");
            bench.when(decided, OMAR, asking -> asking.on(Revision.at(999))).thenRefused(412, "fact.changed");
        }
    }

    @Test
    void nobody_decides_on_what_was_so_at_the_snapshot_and_is_not_any_more() {
        var calls = new GoalId("FOOD-G7");
        try (var elsewhere = new Bench(directory, client, database)) {
            elsewhere.given(new GoalRetired(calls, WHY));
        }
        try (var bench = new Bench(directory, client, database)) {
            bench.when(new RetireGoal(calls, WHY), OMAR, asking -> asking.on(Revision.ANY))
                    .thenRefused(409, "goal.retired");
        }
    }

    private static SetGoal set() {
        return new SetGoal(FOOD, "Fewer calls", "Calls", "%", 40, 10, LocalDate.of(2027, 6, 30), Rationale.NONE);
    }

    private static GoalSet goal(int number) {
        return new GoalSet(
                new GoalId("FOOD-G" + number),
                "Fewer calls",
                "Calls",
                "%",
                40,
                10,
                LocalDate.of(2027, 6, 30),
                null,
                Rationale.NONE);
    }

    /** Counts the commits of the product's stream that are read. */
    private final class Counter implements CommandListener {

        @Override
        public void commandSucceeded(CommandSucceededEvent succeeded) {
            BsonDocument cursor = succeeded.getResponse().getDocument("cursor", new BsonDocument());
            for (String batch : new String[] {"firstBatch", "nextBatch"}) {
                if (cursor.containsKey(batch)) {
                    for (BsonValue commit : cursor.getArray(batch)) {
                        if (commit.asDocument().containsKey("commandId")
                                && commit.toString().contains("\"" + FOOD.stream() + "@")) {
                            given.incrementAndGet();
                        }
                    }
                }
            }
        }
    }
}

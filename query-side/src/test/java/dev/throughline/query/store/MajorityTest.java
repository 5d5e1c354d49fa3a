package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.History;
import dev.throughline.query.fold.Redacted;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** By what the driver sends, whatever the address says. */
class MajorityTest extends OneLog {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Set<String> READ = Set.of("find", "aggregate", "count", "distinct");
    private static final Set<String> WRITE = Set.of("insert", "update", "delete", "findAndModify");

    private final Set<String> reads = ConcurrentHashMap.newKeySet();
    private final Set<String> writes = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    @Test
    void what_is_read_a_majority_holds_and_what_is_written_is_in_its_journals() throws Exception {
        String uri = MongoServer.shared().uri();
        String weak = uri + (uri.contains("?") ? "&" : "/?")
                + "w=1&journal=false&readConcernLevel=local&readPreference=secondaryPreferred";
        try (MongoClient weakly = Mongo.client(weak, new Recorder())) {
            MongoProjector projector = new MongoProjector(
                    log,
                    weakly,
                    weakly.getDatabase(database.getName()),
                    QueryConfiguration.FOLDS,
                    new Pace(SOON, LATE, SOON, SOON.multipliedBy(60), SOON.multipliedBy(61), SOON, LATE, 3, 5, 1));
            try {
                projector.start();
                append(FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story(), 0);
                Redacted.in(log);
                var newest = projector.views().atLeast(21, LATE).block();
                assertThat(new History(
                                        projector.views(),
                                        now -> DecisionFold.in(now).all())
                                .asOf(17, newest)
                                .toString())
                        .contains("FOOD-1");
                while (database.getCollection("saved-states").countDocuments() == 0) {
                    Thread.sleep(50);
                }
                projector.rebuildBroken();
            } finally {
                projector.stop();
            }
        }
        assertThat(reads).containsExactly("majority");
        assertThat(writes).containsExactly("{\"w\": \"majority\", \"j\": true}");
        assertThat(asked)
                .contains("find views", "find view-states", "find saved-states", "find saved-positions")
                .contains("update views", "insert view-generations", "update view-writers", "in a transaction");
    }

    private final class Recorder implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent started) {
            String name = started.getCommandName();
            BsonDocument command = started.getCommand();
            boolean within = command.containsKey("autocommit");
            boolean first = command.containsKey("startTransaction");
            if (within) {
                asked.add("in a transaction");
            } else if (READ.contains(name) || WRITE.contains(name)) {
                asked.add(name + " " + command.getString(name).getValue());
            }
            if (first || READ.contains(name) && !within) {
                reads.add(preference(command).startsWith("primary") ? level(command) : preference(command));
            }
            if (name.equals("commitTransaction") || WRITE.contains(name) && !within) {
                writes.add(
                        command.getDocument("writeConcern", new BsonDocument()).toJson());
            }
        }

        private static String level(BsonDocument command) {
            return command.containsKey("readConcern")
                    ? command.getDocument("readConcern").getString("level").getValue()
                    : "none";
        }

        private static String preference(BsonDocument command) {
            return command.containsKey("$readPreference")
                    ? command.getDocument("$readPreference").getString("mode").getValue()
                    : "primary";
        }
    }
}

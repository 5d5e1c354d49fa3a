package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.LogVerification;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.log.state.Snapshot;
import dev.throughline.log.state.Snapshots;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Asks the server how it answers each question that the log really puts to it: never by going through all commits. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueriesTest {

    private static final Set<String> OF_THE_QUESTION = Set.of("find", "filter", "sort", "limit", "projection", "hint");

    private final Map<String, BsonDocument> asked = new ConcurrentHashMap<>();

    @Test
    void every_read_of_the_log_goes_by_an_index() {
        try (MongoClient client = client(MongoServer.shared().uri(), new Recorder())) {
            MongoDatabase database = client.getDatabase(MongoServer.shared().freshDatabase());
            try (EventLog log = MongoEventLog.open(client, database, new SettableClock())) {
                asked.clear();
                askEverything(log);
                // asked only when an answer was lost
                assertThat(new MongoCommits(client, LogStore.of(database)).at(3))
                        .isPresent();
            }
            assertThat(asked.keySet())
                    .containsExactlyInAnyOrder(
                            "[_id] sorted null",
                            "[commandId] sorted null",
                            "[events.at] sorted null",
                            "[events.id] sorted null",
                            "[events.stream] sorted [_id]",
                            "[events.stream, _id] sorted [_id]",
                            "[last] sorted [last]",
                            "[] sorted [last]",
                            "[recordedAt] sorted [recordedAt, _id]");
            asked.forEach((shape, question) -> {
                Document explained = database.runCommand(new Document("explain", question));
                assertThat(explained.toJson())
                        .as(shape)
                        .contains("queryPlanner")
                        .doesNotContain("COLLSCAN");
            });
        }
    }

    @Test
    void whatever_the_address_says_what_is_read_a_majority_holds_and_what_is_written_is_in_its_journals() {
        String uri = MongoServer.shared().uri();
        String weak = uri + (uri.contains("?") ? "&" : "/?")
                + "w=1&journal=false&readConcernLevel=local&readPreference=secondaryPreferred&retryWrites=true";
        Set<String> reads = ConcurrentHashMap.newKeySet();
        Set<String> writes = ConcurrentHashMap.newKeySet();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent started) {
                BsonDocument command = started.getCommand();
                boolean withinTransaction = command.containsKey("autocommit");
                if (command.containsKey("find") && !withinTransaction) {
                    reads.add(command.getDocument("readConcern")
                            .getString("level")
                            .getValue());
                } else if (command.containsKey("commitTransaction")
                        || (command.containsKey("insert") || isOf("snapshots", command)) && !withinTransaction) {
                    BsonDocument concern = command.getDocument("writeConcern");
                    writes.add(concern.get("w").asString().getValue() + ", journaled "
                            + concern.getBoolean("j").getValue() + ", sent again "
                            + (command.containsKey("insert") && command.containsKey("txnNumber")));
                }
            }
        };
        try (MongoClient client = client(weak, listener)) {
            assertThat(client.getDatabase("any").getReadPreference()).isEqualTo(ReadPreference.primary());
            MongoDatabase database = client.getDatabase(MongoServer.shared().freshDatabase());
            try (EventLog log = MongoEventLog.open(client, database, new SettableClock())) {
                askEverything(log);
                Snapshots snapshots = MongoSnapshots.in(database);
                snapshots.keep(new Snapshot("s-1", "noted", 1, 0, Bytes.utf8("state")), Snapshots.FIRST_ERA);
                assertThat(snapshots.find("s-1", "noted").snapshot()).isNotNull();
            }
        }
        assertThat(reads).containsExactly("majority");
        assertThat(writes).containsExactly("majority, journaled true, sent again false");
    }

    private static boolean isOf(String collection, BsonDocument update) {
        return update.containsKey("update")
                && update.getString("update").getValue().equals(collection);
    }

    private static MongoClient client(String uri, CommandListener listener) {
        return MongoClients.create(MongoClientSettings.builder(MongoDatabases.settings(new ConnectionString(uri)))
                .addCommandListener(listener)
                .build());
    }

    private static void askEverything(EventLog log) {
        for (int i = 0; i < 20; i++) {
            appended(log, guarded("c-" + i, new Guard("authority", -1), event("product:FOOD", i), event("s-" + i, 0)));
        }
        appended(log, redaction("c-20", 3));
        assertThat(log.read(5, 3)).hasSize(3);
        assertThat(log.readStream("product:FOOD", 0)).hasSize(20);
        assertThat(log.readStream("product:FOOD", 18)).hasSize(2);
        assertThat(log.lastVersion("nobody")).isEqualTo(-1);
        assertThat(log.findCommand("c-3")).isPresent();
        assertThat(log.commitAt(7)).isPresent();
        assertThat(log.positionAt(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(41);
        assertThat(LogVerification.verify(log, null).ok()).isTrue();
    }

    /** Keeps one question of each shape. */
    private final class Recorder implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent started) {
            BsonDocument command = started.getCommand();
            if (command.containsKey("find")
                    && command.getString("find").getValue().equals("commits")) {
                BsonDocument question = BsonDocument.parse(command.toJson());
                question.keySet().retainAll(OF_THE_QUESTION);
                asked.put(shape(question), question);
            }
        }

        private static String shape(BsonDocument question) {
            return question.getDocument("filter", new BsonDocument()).keySet() + " sorted "
                    + (question.containsKey("sort")
                            ? question.getDocument("sort").keySet()
                            : null);
        }
    }
}

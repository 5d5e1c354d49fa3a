package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't serve is refused in one line that says why, and never shows a password. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningRefusalsTest {

    private final MongoDatabase database = MongoLogs.freshDatabase();
    private final String commits = database.getName() + ".commits";

    @Test
    void where_nobody_answers_that_is_said() {
        assertRefused(
                () -> MongoDatabases.open("mongodb://me:secret@127.0.0.1:1/food?serverSelectionTimeoutMS=300"),
                "No MongoDB server that can be written to answers at mongodb://127.0.0.1:1/food: is it running, and does"
                        + " its replica set have a primary?");
    }

    @Test
    void a_host_that_nobody_knows_a_wrong_replica_set_and_a_server_without_encryption_are_told_apart() {
        String wrong = MongoServer.shared().uri("food").replaceFirst("\\?.*", "")
                + "?serverMonitoringMode=poll&serverSelectionTimeoutMS=1500";
        String name = MongoDatabases.name(wrong);

        assertRefused(
                () -> MongoDatabases.open("mongodb://no-such-host.invalid/food?serverSelectionTimeoutMS=3000"),
                "No machine of this name is known: no-such-host.invalid, for mongodb://no-such-host.invalid/food");
        assertRefused(
                () -> MongoDatabases.open(wrong + "&replicaSet=other"),
                "No MongoDB server that can be written to answers at " + name
                        + ": is it running, is its replica set called 'other', and does its replica set have a primary?");
        assertRefused(
                () -> MongoDatabases.open(wrong + "&tls=true"),
                "No MongoDB server that can be written to answers at " + name
                        + ": is it running, does it encrypt (tls=true), and does its replica set have a primary?");
    }

    @Test
    void whoever_is_not_let_in_is_told_so() {
        String uri = MongoServer.shared().uri("food").replaceFirst("mongodb://([^/@]*@)?", "mongodb://me:secret@");

        assertRefused(
                () -> MongoDatabases.open(uri),
                "The MongoDB server of " + MongoDatabases.name(uri)
                        + " doesn't let this user in: name or password is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "http://localhost", "mongodb://", "mongodb://me:sec/ret@localhost/food"})
    void an_address_that_is_none_is_refused(String uri) {
        assertRefused(
                () -> MongoDatabases.open(uri),
                "The address of the MongoDB database can't be read. It looks like mongodb://host:27017/throughline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admin | The database 'admin' is MongoDB's own: name another, such as mongodb://host/throughline, and with ?authSource=admin where the user is known there",
                "config | The database 'config' is MongoDB's own: name another, such as mongodb://host/throughline",
                "food.orders | A database has no dot in its name: 'food.orders'"
            })
    void a_database_that_is_not_for_use_is_refused_before_anything_is_made_there(String database, String why) {
        assertRefused(() -> MongoDatabases.open("mongodb://127.0.0.1:1/" + database), why);
    }

    @Test
    void a_server_without_members_is_refused_and_one_before_shards_is_not() {
        assertRefused(
                () -> MongoDatabases.requireReplicaSet(new Document("isWritablePrimary", true), "mongodb://host/food"),
                "The MongoDB server of mongodb://host/food is no replica set, so that no majority can hold what is"
                        + " written: start it with --replSet, one member will do to try");
        assertThatCode(() -> MongoDatabases.requireReplicaSet(new Document("msg", "isdbgrid"), "mongodb://host/food"))
                .doesNotThrowAnyException();
    }

    @Test
    void the_database_is_named_throughline_where_the_address_names_none() {
        assertThat(MongoDatabases.name("mongodb://me:secret@one:27017,two:27018/?replicaSet=rs"))
                .isEqualTo("mongodb://one:27017,two:27018/throughline");
    }

    @Test
    void an_index_that_is_not_unique_is_refused_and_what_is_missing_is_made() {
        database.getCollection("commits").createIndex(new Document("commandId", 1));
        assertRefused(
                this::open,
                "The collection " + commits
                        + " has an index on commandId that isn't unique, as the event log needs it: drop it");

        database.getCollection("commits").dropIndexes();
        open().close();
        open().close();
        assertThat(database.getCollection("commits").listIndexes())
                .extracting(index -> index.getBoolean("unique", false) + " "
                        + index.get("key", Document.class).keySet())
                .containsExactlyInAnyOrder(
                        "false [_id]",
                        "true [last]",
                        "true [commandId]",
                        "true [events.id]",
                        "true [events.at]",
                        "false [events.stream, _id]",
                        "false [recordedAt, _id]");
    }

    @Test
    void an_index_of_some_documents_only_is_refused() {
        database.getCollection("commits")
                .createIndex(
                        new Document("last", 1), new IndexOptions().unique(true).sparse(true));
        assertRefused(
                this::open,
                "The collection " + commits
                        + " has an index on last that isn't of all documents, as the event log needs it: drop it");
    }

    @Test
    void an_index_that_cannot_be_made_is_refused() {
        try (MongoEventLog log = open()) {
            appended(log, proposal("c-1", event("authority", 0)));
        }
        database.getCollection("commits").dropIndexes();
        database.getCollection("commits")
                .insertMany(List.of(
                        new Document("_id", 8L).append("commandId", "c-7"),
                        new Document("_id", 9L).append("commandId", "c-7")));

        assertThatThrownBy(this::open)
                .isInstanceOf(CannotOpenLog.class)
                .hasMessageStartingWith("The collection " + commits + " needs an index that can't be made: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void somebody_elses_collection_is_refused_and_stays_as_it_is() {
        database.getCollection("commits").insertOne(new Document("author", "me"));

        assertRefused(this::open, "The collection " + commits + " is not an event log");
        assertThat(database.listCollectionNames()).containsExactly("commits");
    }

    @Test
    void nothing_is_made_beside_what_is_somebody_elses() {
        database.getCollection("orders").insertOne(new Document("meal", "soup"));
        database.getCollection("log").insertOne(new Document("line", "started"));

        assertRefused(
                this::open,
                "The database " + database.getName()
                        + " holds no workspace, but other collections (log, orders): name an empty one");
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("log", "orders");
    }

    @Test
    void what_a_first_start_had_only_begun_to_make_is_gone_on_with() {
        database.createCollection("log");

        open().close();
        assertThat(database.getCollection("log").countDocuments()).isOne();
    }

    @Test
    void a_newer_stored_form_is_refused() {
        open().close();
        database.getCollection("log").updateOne(new Document(), new Document("$set", new Document("form", 2)));

        assertRefused(
                this::open,
                "The event log " + commits + " was written by a newer version (stored form 2, known here: 1)");
    }

    private MongoEventLog open() {
        return MongoLogs.open(database, new SettableClock());
    }

    private static void assertRefused(ThrowingCallable opening, String message) {
        assertThatThrownBy(opening).isInstanceOf(CannotOpenLog.class).hasMessage(message);
    }
}

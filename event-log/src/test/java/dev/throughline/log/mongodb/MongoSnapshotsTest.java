package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.log.state.Snapshots;
import dev.throughline.log.state.SnapshotsContract;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** In a database that has its log too, as {@link #log} opens it, or not. */
@RequiresMongo
class MongoSnapshotsTest extends SnapshotsContract {

    private static final int WRITE_CONFLICT = 112;

    private final MongoDatabase database = MongoLogs.freshDatabase();
    private final MongoCollection<Document> raw = database.getCollection("snapshots");

    @Override
    protected Snapshots open() {
        return MongoSnapshots.in(database);
    }

    private EventLog log() {
        return MongoLogs.open(database, new SettableClock());
    }

    @Test
    void what_one_process_keeps_or_forgets_another_finds_so() {
        Snapshots one = open();
        Snapshots other = open();
        one.keep(snapshot("feature", 1, 5), FIRST);
        assertThat(other.find(STREAM, "feature").snapshot()).isEqualTo(snapshot("feature", 1, 5));

        other.forget(STREAM);
        assertThat(one.keep(snapshot("feature", 1, 6), FIRST)).isFalse();
        assertThat(raw.find()).containsExactly(new Document("_id", STREAM).append("era", 1L));
    }

    @Test
    void the_collection_is_there_once_the_log_is_open_and_stays_as_it_is_when_it_is_opened_again() {
        try (EventLog first = log()) {
            assertThat(database.listCollectionNames()).contains("snapshots");
            open().keep(snapshot("feature", 1, 5), FIRST);
            try (EventLog second = log()) {
                assertThat(second.head()).isEqualTo(first.head());
            }
        }
        assertThat(open().find(STREAM, "feature").snapshot()).isEqualTo(snapshot("feature", 1, 5));
    }

    @Test
    void what_the_log_redacts_is_in_no_snapshot_from_the_same_moment_on() {
        try (EventLog log = log()) {
            appended(log, proposal("c-1", event(STREAM, 0), event("feature:FOOD-2", 0)));
            Snapshots snapshots = open();
            snapshots.keep(snapshot("feature", 1, 0), FIRST);

            appended(log, redaction("c-2", 1));
            assertThat(snapshots.find(STREAM, "feature")).isEqualTo(new Snapshots.Found(1, null));
            assertThat(snapshots.keep(snapshot("feature", 1, 1), FIRST)).isFalse();

            appended(log, redaction("c-3", 2));
            assertThat(snapshots.find("feature:FOOD-2", "feature").era())
                    .as("of a stream that nothing was ever kept of")
                    .isEqualTo(1);
            assertThat(raw.find())
                    .as("and nothing else is")
                    .allSatisfy(document -> assertThat(document).containsOnlyKeys("_id", "era"));
        }
    }

    @Test
    void a_redaction_is_recorded_however_busily_snapshots_are_kept() {
        try (EventLog log = log()) {
            for (int i = 0; i < 10; i++) {
                appended(log, proposal("c-" + i, event(STREAM, i)));
            }
            Snapshots snapshots = open();
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> keeper = CompletableFuture.runAsync(
                    () -> {
                        for (long version = 0; !over.get(); version++) {
                            tryToKeep(snapshots, version);
                        }
                    },
                    Thread::startVirtualThread);
            for (int position = 1; position <= 10; position++) {
                appended(log, redaction("r-" + position, position));
            }
            over.set(true);
            keeper.join();
            assertThat(snapshots.find(STREAM, "feature").era()).isEqualTo(10);
        }
    }

    /** Who keeps may lose against who redacts. */
    private static void tryToKeep(Snapshots snapshots, long version) {
        try {
            long era = snapshots.find(STREAM, "feature").era();
            snapshots.keep(snapshot("feature", 1, version), era);
        } catch (MongoException e) {
            assertThat(e.getCode()).isEqualTo(WRITE_CONFLICT);
        }
    }

    @Test
    void what_is_not_as_it_was_kept_is_as_if_it_were_not_there_and_is_kept_anew() {
        assertThat(foundAfter(set(
                        "state", new Binary(Bytes.utf8("state feature 1 at 6").toArray()))))
                .isFalse();
        assertThat(foundAfter(set("version", 4L))).isFalse();
        assertThat(foundAfter(set("form", 0))).isFalse();
        assertThat(foundAfter(set("state", "text"))).isFalse();
        assertThat(foundAfter(new Document("$unset", new Document("kept.feature.hash", 1))))
                .isFalse();
        assertThat(foundAfter(new Document("$rename", new Document("kept.feature", "kept.project"))))
                .as("another fold's")
                .isFalse();
        assertThat(foundAfter(new Document("$set", new Document("note", "of somebody's"))))
                .isTrue();
    }

    private boolean foundAfter(Bson damage) {
        Snapshots snapshots = open();
        assertThat(snapshots.keep(snapshot("feature", 1, 5), FIRST)).isTrue();
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isNotNull();
        raw.updateOne(new Document("_id", STREAM), damage);
        assertThat(snapshots.find(STREAM, "feature").era()).isEqualTo(FIRST);
        return snapshots.find(STREAM, "feature").snapshot() != null
                || snapshots.find(STREAM, "project").snapshot() != null;
    }

    private static Bson set(String field, Object value) {
        return new Document("$set", new Document("kept.feature." + field, value));
    }

    @Test
    void a_log_that_is_filled_with_another_has_no_snapshots_left_of_what_was_there() {
        log().close();
        open().keep(snapshot("feature", 1, 5), FIRST);
        try (EventLog other = MongoLogs.fresh(new SettableClock())) {
            appended(other, proposal("c-1", event(STREAM, 0)));
            MongoImport.into(MongoServer.shared().uri(database.getName()), other.commits(0), commit -> {});
        }
        assertThat(raw.find()).isEmpty();
    }
}

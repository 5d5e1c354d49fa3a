package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.mongodb.MongoSnapshots;
import dev.throughline.log.state.CompactJson;
import dev.throughline.log.state.Snapshot;
import dev.throughline.log.state.Snapshots;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;
import tools.jackson.databind.JsonNode;

/** Each {@link Streams} is a process's; to close it has it keep what it was about to keep. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotsInMongoTest {

    private static final CompactJson JSON = new CompactJson();

    private final MongoClient client = MongoClients.create(MongoServer.shared().uri());
    private final MongoDatabase database =
            client.getDatabase(MongoServer.shared().freshDatabase());
    private EventLog log;

    @BeforeEach
    void open() {
        log = MongoEventLog.open(client, database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        log.close();
        client.close();
    }

    @Test
    void a_state_is_kept_once_it_is_a_hundred_events_ahead_and_not_before() {
        Entry.says(log, "first", 99);
        try (var streams = process()) {
            look(streams);
        }
        assertThat(kept()).isNull();

        Entry.says(log, "hundredth", 1);
        try (var streams = process()) {
            look(streams);
            Entry.says(log, "on and on", 99);
            look(streams);
        }
        assertThat(kept().version()).isEqualTo(99);

        Entry.says(log, "two hundredth", 1);
        try (var streams = process()) {
            look(streams);
        }
        assertThat(kept().version()).isEqualTo(199);
    }

    @Test
    void a_state_begun_from_a_snapshot_is_the_one_that_the_log_alone_gives() {
        Entry.says(log, "first", 150);
        try (var streams = process()) {
            look(streams);
        }
        Entry.says(log, "after it", 7);

        try (var streams = process()) {
            assertThat(look(streams)).isEqualTo(fromTheLogAlone());
            assertThat(look(streams).texts()).hasSize(157).contains("first", "after it");
        }
    }

    /** The state in it is a lie, so that it shows when somebody begins from it. */
    @Test
    void a_snapshot_is_begun_from_only_if_it_is_of_this_form_and_this_log_and_can_be_read() {
        Entry.says(log, "first", 120);
        var id = log.readStream(Entry.STREAM, 119).getFirst().id();
        var snapshots = MongoSnapshots.in(database);

        snapshots.keep(lie(1, 119, id), Snapshots.FIRST_ERA);
        assertThat(look(process()).texts()).as("so far it is believed").containsExactly("a lie");

        snapshots.keep(lie(1, 119, "id-of-an-event-elsewhere"), Snapshots.FIRST_ERA);
        assertThat(look(process())).isEqualTo(fromTheLogAlone());

        snapshots.keep(lie(1, 500, id), Snapshots.FIRST_ERA);
        assertThat(look(process())).as("ahead of the log").isEqualTo(fromTheLogAlone());

        snapshots.keep(lie(2, 119, id), Snapshots.FIRST_ERA);
        assertThat(look(process())).as("a newer form").isEqualTo(fromTheLogAlone());
        assertThat(process().look(Entry.inForm(3), Entry.STREAM).orElseThrow().state())
                .as("an older form")
                .isEqualTo(fromTheLogAlone());

        snapshots.forget(Entry.STREAM);
        var unreadable = new Snapshot(Entry.STREAM, "texts", 1, 119, Bytes.utf8("no state"));
        snapshots.keep(unreadable, 1);
        assertThat(look(process())).as("no state").isEqualTo(fromTheLogAlone());
    }

    private static Snapshot lie(int form, long version, String event) {
        var lie = new Remembered<>(
                new Entry.Texts(TreePVector.singleton("a lie")), version, event, Snapshots.FIRST_ERA, version);
        return new Form<>("texts", form, Entry.Texts.class).write(Entry.STREAM, lie);
    }

    @Test
    void where_no_snapshot_can_be_read_or_kept_the_log_is_read() {
        Entry.says(log, "first", 120);
        var gone = MongoClients.create(MongoServer.shared().uri());
        gone.close();
        try (var streams = new Streams(log, MongoSnapshots.in(gone.getDatabase(database.getName())))) {
            assertThat(look(streams)).isEqualTo(fromTheLogAlone());
        }
        assertThat(kept()).isNull();
    }

    @Test
    void words_that_were_taken_out_are_in_nobodys_memory_though_the_snapshots_can_not_be_told() {
        Entry.says(log, "Mrs Featherstone waits", 1);
        var gone = MongoClients.create(MongoServer.shared().uri());
        gone.close();
        try (var streams = new Streams(log, MongoSnapshots.in(gone.getDatabase(database.getName())))) {
            look(streams);
            Entry.redact(log, 1);

            assertThatThrownBy(() -> streams.forget(Entry.STREAM)).isInstanceOf(IllegalStateException.class);
            assertThat(look(streams).texts()).containsExactly("[redacted]");
        }
    }

    /** The second process learnt the words before they were taken out, and holds them when it is time to keep its state. */
    @Test
    void words_that_were_taken_out_are_in_no_snapshot_and_no_process_that_knew_them_brings_them_back() {
        Entry.says(log, "first", 20);
        Entry.says(log, "Mrs Featherstone waits", 100);
        try (var second = process();
                var itsLog = MongoEventLog.open(client, database, Clock.systemUTC());
                var first = new Streams(itsLog, MongoSnapshots.in(database))) {
            assertThat(look(second).texts()).contains("Mrs Featherstone waits");
            look(first);
            second.close();
            assertThat(everythingKept()).anyMatch(text -> text.contains("Featherstone"));
        }
        try (var second = process();
                var first = process()) {
            assertThat(look(second).texts()).contains("Mrs Featherstone waits");

            Entry.redact(log, 21);
            assertThat(everythingKept()).noneMatch(text -> text.contains("Featherstone"));
            first.forget(Entry.STREAM);

            Entry.says(log, "later", 100);
            assertThat(look(second).texts()).as("that it has in memory").contains("Mrs Featherstone waits");
            second.close();
            assertThat(everythingKept()).noneMatch(text -> text.contains("Featherstone"));

            assertThat(look(second).texts())
                    .as("once it was refused")
                    .contains("[redacted]")
                    .doesNotContain("Mrs Featherstone waits");
            look(first);
            first.close();
            assertThat(kept().version()).isEqualTo(219);
            assertThat(everythingKept())
                    .noneMatch(text -> text.contains("Featherstone"))
                    .anyMatch(text -> text.contains("[redacted]"));
        }
    }

    private Streams process() {
        return new Streams(log, MongoSnapshots.in(database));
    }

    private static Entry.Texts look(Streams streams) {
        return streams.look(Entry.FOLD, Entry.STREAM).orElseThrow().state();
    }

    private Entry.Texts fromTheLogAlone() {
        return Remembered.<Entry.Texts>nothing()
                .after(Entry.FOLD, log.readStream(Entry.STREAM, 0))
                .known();
    }

    private Snapshot kept() {
        return MongoSnapshots.in(database).find(Entry.STREAM, "texts").snapshot();
    }

    /** Every document as it stands there, and its states as they are written before they are deflated. */
    private List<String> everythingKept() {
        var texts = new ArrayList<String>();
        for (Document document : database.getCollection("snapshots").find()) {
            texts.add(document.toJson());
            for (Object kept : document.get("kept", new Document()).values()) {
                var state = ((Document) kept).get("state", Binary.class).getData();
                texts.add(JSON.<JsonNode>read(state, JSON.types().constructType(JsonNode.class))
                        .toString());
            }
        }
        return texts;
    }
}

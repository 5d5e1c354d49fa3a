package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.LogVerification;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.mongodb.testing.RequiresMongo;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody did to the documents behind the log's back is found, and nobody reads on over it. Positions: 1 · 2, 3 · 4. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamagedCommitsTest {

    private final MongoDatabase database = MongoLogs.freshDatabase();
    private final MongoCollection<Document> commits = database.getCollection("commits");
    private EventLog log;

    @BeforeEach
    void write() {
        log = MongoLogs.open(database, new SettableClock());
        appended(log, proposal("c-1", event("authority", 0)));
        appended(log, guarded("c-2", new Guard("authority", 0), event("product:FOOD", 0), event("product:FOOD", 1)));
        appended(log, proposal("c-3", event("authority", 1)));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | {_id: 2} | {$set: {'events.0.payload': {$binary: {base64: 'e30=', subType: '00'}}}}
            3 | {_id: 2} | {$unset: {'events.1.salt': 1}}
            2 | {_id: 2} | {$set: {'events.0.type': 'Noticed'}}
            2 | {_id: 2} | {$set: {'events.0.version': {$numberLong: '7'}}}
            2 | {_id: 2} | {$set: {'events.0.at': 'product:FOOD@7'}}
            2 | {_id: 2} | {$set: {'guards.0.version': {$numberLong: '-1'}}}
            2 | {_id: 2} | {$set: {guards: []}}
            2 | {_id: 2} | {$set: {commandId: 'c-7'}}
            2 | {_id: 2} | {$set: {last: {$numberLong: '2'}}}
            2 | {_id: 2} | {$unset: {last: 1}}
            2 | {_id: 2} | {$pop: {events: 1}}
            2 | {_id: 2} | {$unset: {events: 1}}
            2 | {_id: 2} | {$set: {hash: {$binary: {base64: 'AAAA', subType: '00'}}}}
            4 | {_id: 4} | {$currentDate: {recordedAt: true}}
            """)
    void a_change_of_one_field_is_found_at_its_commit(long position, String which, String change) {
        assertThat(commits.updateOne(BsonDocument.parse(which), BsonDocument.parse(change))
                        .getModifiedCount())
                .isEqualTo(1);

        assertThat(LogVerification.verify(log, null).firstBrokenPosition()).isEqualTo(position);
    }

    @Test
    void over_a_commit_that_is_missing_nobody_reads_on() {
        commits.deleteOne(Filters.eq("_id", 2L));

        assertThatThrownBy(() -> log.read(0, 10))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("The event log is broken at position 2, no commit begins there: verify it");
        assertThatThrownBy(() -> log.read(1, 10)).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> log.read(2, 10)).isInstanceOf(LogUnavailable.class);
        assertThat(LogVerification.verify(log, null).firstBrokenPosition()).isEqualTo(2);
    }

    @Test
    void over_a_link_that_does_not_fit_nobody_reads_on() {
        commits.updateOne(
                Filters.eq("_id", 4L), new Document("$set", new Document("previous", new Binary(new byte[32]))));

        assertThatThrownBy(() -> log.read(0, 10))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("The event log is broken at position 4, the commit doesn't hold the hash of the one before:"
                        + " verify it");
        assertThatThrownBy(() -> log.read(3, 10)).isInstanceOf(LogUnavailable.class);
        assertThat(log.read(0, 1)).hasSize(1);
    }

    @Test
    void a_log_that_lost_what_was_acknowledged_is_not_written_on() {
        commits.deleteOne(Filters.eq("_id", 4L));

        assertThat(refusal(log, proposal("c-4", event("authority", 2))))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageStartingWith("The MongoDB server has lost or changed what was recorded up to position 4");
        assertThat(LogVerification.verify(log, null).firstBrokenPosition()).isEqualTo(4);
    }

    @Test
    void what_stands_in_the_way_and_is_no_link_is_not_written_over() {
        commits.insertOne(new Document("_id", 5L).append("last", 5L));
        assertThat(refusal(log, proposal("c-4", event("authority", 2))))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("The document 5 is no commit of the event log");
        commits.deleteOne(Filters.eq("_id", 5L));
        commits.insertOne(new Document("_id", 5L));
        assertThat(refusal(log, proposal("c-4", event("authority", 2))))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("is in the way of position 5 and is not in the log");
    }
}

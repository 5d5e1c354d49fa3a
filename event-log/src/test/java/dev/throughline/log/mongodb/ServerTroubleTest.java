package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static dev.throughline.log.contract.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.throughline.log.Appended;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.LogVerification;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.OwnServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server that fails on purpose, by MongoDB's own failpoints, or is killed. */
@RequiresMongo
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerTroubleTest {

    private static OwnServer server;

    private MongoDatabases connection;
    private MongoEventLog log;

    @BeforeAll
    static void start() {
        server = MongoServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        connection = MongoDatabases.open(server.uri(server.freshDatabase()));
        log = MongoEventLog.open(connection.client(), connection.database(), new SettableClock());
        appended(log, proposal("c-first", event("authority", 0)));
    }

    @AfterEach
    void close() {
        fail("off", "[]", "");
        log.close();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closeConnection: true",
                "errorCode: 10107",
                "errorCode: 11600",
                "errorCode: 189, errorLabels: ['RetryableWriteError']",
                "writeConcernError: {code: 64, errmsg: 'waiting for replication timed out'}",
                "writeConcernError: {code: 91, errmsg: 'Replication is being shut down'}"
            })
    void a_write_whose_outcome_is_not_said_is_decided_and_answered_as_it_is(String how) {
        fail("{times: 2}", "['insert']", how);

        CompletableFuture<Appended> first = log.append(proposal("c-1", event("product:FOOD", 0)));
        CompletableFuture<Appended> second = log.append(proposal("c-2", event("product:FOOD", 1)));

        assertThat(first.join().replayed()).isFalse();
        assertThat(second.join().commit().position()).isEqualTo(3);
        assertThat(log.commits(0).map(Commit::commandId)).containsExactly("c-first", "c-1", "c-2");
        assertThat(LogVerification.verify(log, log.head()).ok()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['commitTransaction'] | closeConnection: true",
                "['commitTransaction'] | writeConcernError: {code: 64, errmsg: 'waiting for replication timed out'}",
                "['update'] | closeConnection: true",
                "['insert'] | errorCode: 10107"
            })
    void a_redaction_whose_outcome_is_not_said_is_there_whole_and_once(String where) {
        String[] parts = where.split(" \\| ");
        fail("{times: 1}", parts[0], parts[1]);

        assertThat(appended(log, redaction("c-1", 1)).replayed()).isFalse();

        assertThat(log.read(0, 1).getFirst().redactedBy()).isEqualTo(2);
        assertThat(log.head().position()).isEqualTo(2);
        assertThat(LogVerification.verify(log, log.head()).ok()).isTrue();
    }

    @Test
    void what_the_server_refuses_is_not_there_and_may_be_tried_again() {
        fail("{times: 1}", "['insert']", "errorCode: 13");

        assertThat(refusal(log, proposal("c-1", event("product:FOOD", 0))))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageStartingWith("The event log can't be written: ");
        assertThat(log.findCommand("c-1")).isEmpty();
        assertThat(appended(log, proposal("c-1", event("product:FOOD", 0))).replayed())
                .isFalse();
    }

    @Test
    void without_a_change_stream_others_are_woken_by_looking() throws Exception {
        fail("'alwaysOn'", "['aggregate']", "errorCode: 40573");
        try (MongoEventLog other =
                MongoEventLog.open(connection.client(), connection.database(), new SettableClock())) {
            for (int i = 1; i <= 3; i++) {
                appended(log, proposal("c-" + i, event("authority", i)));
                assertThat(other.awaitBeyond(i, Duration.ofHours(1))).isTrue();
            }
        }
    }

    @Test
    void a_server_that_can_not_have_a_majority_is_refused_at_the_start() {
        MongoDatabase fresh = connection.client().getDatabase(server.freshDatabase());
        fail("{times: 1}", "['update']", "writeConcernError: {code: 100, errmsg: 'Not enough data-bearing nodes'}");

        assertThatThrownBy(() -> MongoEventLog.open(connection.client(), fresh, new SettableClock()))
                .isInstanceOf(CannotOpenLog.class)
                .hasMessage("The MongoDB server of " + fresh.getName()
                        + " can't have a majority hold what is written (w: majority): Not enough data-bearing nodes");
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_once_and_what_was_under_way_is_decided_after_it() {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int kill = 0; kill < 3; kill++) {
            for (int i = 0; i < 40; i++) {
                int number = answers.size();
                answers.add(log.append(proposal("c-" + number, event("writer:" + number % 4, number / 4))));
            }
            answers.get(answers.size() - 30).join();
            server.kill();
            server.restart();
        }

        List<String> acknowledged = answers.stream()
                .map(answer -> answer.join().commit().commandId())
                .toList();
        assertThat(log.commits(1).map(Commit::commandId)).containsExactlyElementsOf(acknowledged);
        assertThat(LogVerification.verify(log, log.head()).ok()).isTrue();
    }

    private void fail(String mode, String commands, String how) {
        connection
                .client()
                .getDatabase("admin")
                .runCommand(new Document("configureFailPoint", "failCommand")
                        .append("mode", mode.equals("off") ? "off" : value(mode))
                        .append(
                                "data",
                                value("{failCommands: " + commands + (how.isEmpty() ? "}" : ", " + how + "}"))));
    }

    private static Object value(String json) {
        return BsonDocument.parse("{v: " + json + "}").get("v");
    }
}

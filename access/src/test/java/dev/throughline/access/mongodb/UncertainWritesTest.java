package dev.throughline.access.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.access.account.Account;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import dev.throughline.access.account.Personal;
import dev.throughline.access.account.Session;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.OwnServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** By MongoDB's own fault injection, and by ending the server. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class UncertainWritesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Account JANE = Account.entered("m-1", "c-1", new Personal("jane", "Jane Doe", ""));
    // no shutdown or change of primary, after which a driver looks for another first
    private static final int WRITE_CONCERN_TIMEOUT = 64;
    private static final int NO_CHANGE_STREAMS = 40573;

    private static OwnServer server;
    private static MongoClient client;

    private String name;
    private MongoAccountStore store;

    @BeforeAll
    static void startServer() {
        server = MongoServer.start();
        client = TestDatabase.client(server.uri());
    }

    @AfterAll
    static void endServer() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        name = server.freshDatabase();
        store = MongoAccountStore.open(database());
        store.enter(JANE).block();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_change_that_was_made_though_the_server_is_not_sure_is_recognised_and_not_made_twice() {
        fail(
                1,
                "update",
                new Document(
                        "writeConcernError",
                        new Document("code", WRITE_CONCERN_TIMEOUT).append("errmsg", "waited in vain")));
        var asked = new AtomicInteger();

        var answer = store.change("m-1", account -> new Changed<>(account.with(drawn(asked)), asked.get()))
                .block();

        assertThat(answer).isEqualTo(1);
        assertThat(hashes()).containsExactly("session-1");
    }

    @Test
    void a_change_that_was_not_made_since_the_connection_broke_is_made() {
        fail(2, "update", new Document("closeConnection", true));
        var asked = new AtomicInteger();

        var answer = store.change("m-1", account -> new Changed<>(account.with(drawn(asked)), asked.get()))
                .block();

        assertThat(hashes()).containsExactly("session-" + answer);
    }

    @Test
    void an_entry_that_the_server_is_not_sure_of_is_found_under_its_command() {
        var omar = Account.entered("m-2", "c-2", new Personal("omar", "Omar", ""));
        fail(
                1,
                "insert",
                new Document(
                        "writeConcernError",
                        new Document("code", WRITE_CONCERN_TIMEOUT).append("errmsg", "waited in vain")));

        assertThat(store.enter(omar).block()).isEqualTo(omar);
        assertThat(store.enter(omar).block()).isEqualTo(omar);
    }

    @Test
    void a_server_without_change_streams_is_read_each_second() {
        store.close();
        fail(1_000, "aggregate", new Document("errorCode", NO_CHANGE_STREAMS));
        try (var here = MongoAccountStore.open(database());
                var elsewhere = MongoAccountStore.open(database())) {
            Map<String, Account> told = new ConcurrentHashMap<>();
            elsewhere.follow(accounts -> accounts.forEach(account -> told.put(account.id(), account)));

            here.change("m-1", account -> Changed.to(account.erased())).block();

            await().atMost(Duration.ofSeconds(5)).until(() -> told.equals(Map.of("m-1", JANE.erased())));
        } finally {
            fail(0, "aggregate", new Document());
        }
    }

    @Test
    void a_server_that_is_away_is_said_to_be_so_in_seconds_and_found_again_without_a_restart_of_ours() {
        Map<String, Account> told = new ConcurrentHashMap<>();
        store.follow(accounts -> accounts.forEach(account -> told.put(account.id(), account)));
        server.kill();
        try {
            var begin = System.nanoTime();
            var found = store.find(Key.ID, "m-1").toFuture();
            var changed =
                    store.change("m-1", account -> Changed.to(account.erased())).toFuture();
            assertUnavailable(found::join);
            assertUnavailable(changed::join);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        } finally {
            server.restart();
        }

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> store.find(Key.ID, "m-1").block().equals(JANE));
        try (var elsewhere = MongoAccountStore.open(database())) {
            elsewhere.change("m-1", account -> Changed.to(account.erased())).block();
            await().atMost(Duration.ofSeconds(15)).until(() -> told.equals(Map.of("m-1", JANE.erased())));
        }
    }

    private static void assertUnavailable(ThrowingCallable work) {
        assertThatThrownBy(work)
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("accounts.unavailable"));
    }

    private MongoDatabase database() {
        return client.getDatabase(name);
    }

    private List<String> hashes() {
        return store.find(Key.ID, "m-1").block().sessions().stream()
                .map(Session::hash)
                .toList();
    }

    private static Session drawn(AtomicInteger asked) {
        return new Session("session-" + asked.incrementAndGet(), NOW, NOW);
    }

    /** The next so many commands of this name fail; a server that can't be asked for that shows nothing here. */
    private static void fail(int times, String command, Document how) {
        var mode = times == 0 ? "off" : new Document("times", times);
        try {
            client.getDatabase("admin")
                    .runCommand(new Document("configureFailPoint", "failCommand")
                            .append("mode", mode)
                            .append("data", how.append("failCommands", List.of(command))));
        } catch (MongoCommandException e) {
            Assumptions.abort("This server injects no faults: " + e.getErrorMessage());
        }
    }
}

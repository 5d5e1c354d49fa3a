package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.throughline.access.MemberDirectory;
import dev.throughline.access.Membership;
import dev.throughline.log.EventLog;
import dev.throughline.log.Head;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with everything in MongoDB, by one property. */
@RequiresMongo
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongodbTest {

    private static final List<String> ASKED =
            List.of("/api/products", "/api/projects/TRK", "/api/features/FOOD-1", "/api/members", "/api/log/head");

    @TempDir
    Path folder;

    private final String uri = MongoServer.shared().uri(MongoServer.shared().freshDatabase());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_restored_database_answers_as_the_one_that_was_backed_up() {
        String restored = MongoServer.shared().uri(MongoServer.shared().freshDatabase());
        List<String> answers;
        try (var served = Served.with(address(uri), nothingIn("one"))) {
            new Story(served.root(), served.firstLink()).play();
            assertThat(served.beans().getBean(EventLog.class)).isInstanceOf(MongoEventLog.class);
            answers = answers(signedIn(served));
        }
        assertThat(folder.resolve("one")).doesNotExist();

        assertThat(run("log", "copy", restored, address(uri))).isZero();
        copyAccounts(restored);

        assertThat(run("log", "verify", address(restored))).isZero();
        assertThat(said()).endsWith("Whoever decided held the mandate, every time.\n");
        try (var served = Served.with(address(restored), nothingIn("two"))) {
            assertThat(answers(signedIn(served))).isEqualTo(answers);
        }
    }

    @Test
    void two_processes_on_one_database_answer_with_what_either_records() throws Exception {
        try (var one = Served.with(address(uri), nothingIn("one"));
                var other = Served.with(address(uri), nothingIn("two"))) {
            new Story(one.root(), one.firstLink()).play();
            Head head = one.beans().getBean(EventLog.class).head();

            EventLog log = other.beans().getBean(EventLog.class);
            assertThat(log.awaitBeyond(head.position() - 1, Duration.ofMinutes(1)))
                    .isTrue();
            awaitKnown(other, "@omar");
            String atLeast = "?atLeast=" + head.position();
            assertThat(signedIn(other)
                            .send("GET", "/api/products" + atLeast, null)
                            .body())
                    .contains("Food delivery")
                    .isEqualTo(signedIn(one)
                            .send("GET", "/api/products" + atLeast, null)
                            .body());
        }
    }

    @Test
    void a_log_that_was_left_in_the_data_directory_is_not_taken_for_lost() {
        try (var served = Served.on(folder)) {
            assertThat(served.beans().getBean(EventLog.class).head().position()).isPositive();
        }
        String kept = MongoDatabases.name(uri);

        assertThatThrownBy(() -> Served.with(address(uri), "--throughline.data-dir=" + folder)
                        .close())
                .satisfies(failure -> assertThat(OneLineRefusals.explain(failure))
                        .contains("there is a log in " + folder + ", and none yet in " + kept
                                + ". Copy it there first, with 'workspace copy " + kept
                                + "' and throughline.log.store=sqlite, or name another data directory."));

        assertThat(run("log", "copy", uri, "--throughline.log.store=sqlite", "--throughline.data-dir=" + folder))
                .isZero();
        try (var served = Served.with(address(uri), "--throughline.data-dir=" + folder);
                var left = SqliteEventLog.open(folder, served.beans().getBean(Clock.class))) {
            assertThat(served.beans().getBean(EventLog.class).commitAt(1)).isEqualTo(left.commitAt(1));
        }
    }

    @Test
    void a_database_that_nobody_answers_for_is_one_line() {
        assertThatThrownBy(() -> Served.with(
                                "--throughline.log.store=mongodb",
                                address("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200"))
                        .close())
                .satisfies(failure -> assertThat(OneLineRefusals.explain(failure))
                        .contains("No MongoDB server that can be written to answers at"
                                + " mongodb://127.0.0.1:1/throughline: is it running, and does its replica set have a"
                                + " primary?"));
    }

    @Test
    void an_owner_gets_back_in_beside_the_running_tracker() {
        try (var served = Served.with(address(uri), nothingIn("one"))) {
            served.firstLink();
            assertThat(run("owner", "reset", address(uri))).isZero();
            assertThat(said()).contains("/invitations/");
        }
    }

    @Test
    void where_there_is_no_workspace_no_owner_gets_in_and_nothing_is_made() {
        assertThat(run("owner", "reset", address(uri))).isEqualTo(1);
        assertThat(said()).contains("There is no event log at " + MongoDatabases.name(uri));

        try (var mongodb = MongoDatabases.open(uri)) {
            assertThat(mongodb.database().listCollectionNames()).isEmpty();
        }
    }

    private static String address(String uri) {
        return "--throughline.mongodb.uri=" + uri;
    }

    private String nothingIn(String name) {
        return "--throughline.data-dir=" + folder.resolve(name);
    }

    /** What accounts another process has changed is known a moment later, as what it has recorded is. */
    private static void awaitKnown(Served served, String handle) throws InterruptedException {
        MemberDirectory directory = served.beans().getBean(MemberDirectory.class);
        Membership membership = served.beans().getBean(Membership.class);
        while (directory.resolve(handle).filter(membership::isActive).isEmpty()) {
            Thread.sleep(20);
        }
    }

    private static Client signedIn(Served served) {
        Client omar = new Client(served.root());
        omar.send("GET", "/api/session", null);
        assertThat(omar.send(
                                "POST",
                                "/api/session",
                                "{\"handle\": \"omar\", \"password\": \"" + Client.PASSWORD + "\"}")
                        .status())
                .isBetween(200, 204);
        return omar;
    }

    private static List<String> answers(Client client) {
        return ASKED.stream().map(path -> client.send("GET", path, null).body()).toList();
    }

    /** What the servers' own tools for backups do: each document as it is. */
    private void copyAccounts(String target) {
        try (var from = MongoDatabases.open(uri);
                var to = MongoDatabases.open(target)) {
            MongoDatabase copy = to.database();
            from.database()
                    .getCollection("accounts")
                    .find()
                    .forEach(
                            (Document account) -> copy.getCollection("accounts").insertOne(account));
        }
    }

    private int run(String... line) {
        said.reset();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Operations(List.of(new LogChecks(), new OwnerOperations()), stream, stream)
                .run(Stream.of(line).toArray(String[]::new))
                .orElseThrow();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

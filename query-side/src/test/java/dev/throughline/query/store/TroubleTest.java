package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.OwnServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.fact.FactFold;
import dev.throughline.query.fold.Decoding;
import dev.throughline.query.fold.Redacted;
import dev.throughline.query.fold.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** By MongoDB's own fault injection, and by ending the server. */
@RequiresMongo
@Timeout(120)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITE_CONCERN_TIMEOUT = 64;
    private static final int WRITE_CONFLICT = 112;

    private static OwnServer server;
    private static MongoClient client;

    private SqliteEventLog log;
    private MongoProjector projector;

    @BeforeAll
    static void startServer() {
        server = MongoServer.start();
        client = Mongo.client(server.uri());
    }

    @AfterAll
    static void endServer() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        log = SqliteEventLog.open(directory, Clock.systemUTC());
        projector = new MongoProjector(
                log,
                client,
                client.getDatabase(server.freshDatabase()),
                QueryConfiguration.FOLDS,
                Paces.inTests(500, 1));
        append(FoodDelivery.told().mandates().story(), 0);
        projector.start();
    }

    @AfterEach
    void close() {
        projector.stop();
        log.close();
    }

    @Test
    void a_batch_that_was_kept_though_the_server_is_not_sure_is_kept_once() {
        fail(
                1,
                "commitTransaction",
                new Document(
                        "writeConcernError",
                        new Document("code", WRITE_CONCERN_TIMEOUT).append("errmsg", "waited in vain")));
        append(FoodDelivery.told().mandates().features().story(), 7);
        isAsTheLogFolds(12);
    }

    @Test
    void a_batch_that_was_not_kept_is_made_again() {
        fail(2, "commitTransaction", new Document("closeConnection", true));
        append(FoodDelivery.told().mandates().features().story(), 7);
        isAsTheLogFolds(12);

        fail(2, "insert", new Document("errorCode", WRITE_CONFLICT));
        append(FoodDelivery.told().mandates().features().proposed().story(), 12);
        isAsTheLogFolds(16);
    }

    @Test
    void a_redaction_that_was_not_kept_whole_is_made_again() {
        append(FoodDelivery.told().mandates().features().story(), 7);
        isAsTheLogFolds(12);
        fail(1, "commitTransaction", new Document("closeConnection", true));
        Redacted.in(log);
        isAsTheLogFolds(13);

        fail(1, "update", new Document("errorCode", WRITE_CONFLICT));
        Redacted.in(log, 8, "/vision");
        isAsTheLogFolds(14);
    }

    @Test
    void a_server_that_is_away_is_said_to_be_so_and_the_views_go_on_once_it_is_back() {
        Snapshot here = projector.views().now();
        server.kill();
        try {
            append(FoodDelivery.told().mandates().features().story(), 7);
            assertThatThrownBy(() -> here.of(FactFold.FACTS).states())
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("view.behind"));
        } finally {
            server.restart();
        }
        isAsTheLogFolds(12);
    }

    private void isAsTheLogFolds(int position) {
        Snapshot folded = Snapshot.empty(QueryConfiguration.FOLDS);
        for (var event : log.read(0, position)) {
            folded = folded.apply(Decoding.decode(event));
        }
        assertThat(projector.views().atLeast(position, PATIENCE).block()).isEqualTo(folded);
    }

    private void append(Story story, long after) {
        story.proposals().stream()
                .filter(proposal -> Long.parseLong(proposal.commandId().substring(1)) > after)
                .forEach(proposal -> log.append(proposal).join());
    }

    /** The next so many commands of this name fail; a server that can't be asked for that shows nothing here. */
    private static void fail(int times, String command, Document how) {
        try {
            client.getDatabase("admin")
                    .runCommand(new Document("configureFailPoint", "failCommand")
                            .append("mode", new Document("times", times))
                            .append("data", how.append("failCommands", List.of(command))));
        } catch (MongoCommandException e) {
            Assumptions.abort("This server injects no faults: " + e.getErrorMessage());
        }
    }
}

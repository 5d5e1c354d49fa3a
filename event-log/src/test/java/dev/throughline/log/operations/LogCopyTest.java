package dev.throughline.log.operations;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static dev.throughline.log.contract.Given.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.ImportRefused;
import dev.throughline.log.StoredLog;
import dev.throughline.log.contract.SettableClock;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log moves from SQLite to MongoDB and back, and is the same everywhere: positions, hashes, every byte. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogCopyTest {

    private static final int COMMITS = 220;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final String database =
            MongoServer.shared().uri(MongoServer.shared().freshDatabase());
    private Path source;
    private Path back;
    private List<Commit> commits;
    private String head;

    @BeforeEach
    void write() {
        source = directory.resolve("source");
        back = directory.resolve("back");
        try (EventLog log = SqliteEventLog.open(source, new SettableClock())) {
            for (int i = 0; i < COMMITS - 2; i++) {
                log.append(proposal("c-" + i, event("s:é😀", i), event("product:" + i, 0)));
            }
            appended(log, guarded("c-guarded", new Guard("product:7", 0), event("product:7", 1)));
            appended(log, redaction("c-redaction", 3));
            commits = log.commits(0).toList();
            head = log.head().position() + ":" + log.head().hash().hex();
        }
    }

    @Test
    void there_and_back_again_it_is_the_same_byte_for_byte_and_both_ends_verify_alike() throws IOException {
        assertThat(run(source, "copy", database)).as(said()).isZero();
        assertThat(said())
                .isEqualTo("The log was copied, up to position %d. Its head:%n%s%n"
                        .formatted(commits.getLast().lastPosition(), head));
        assertThat(run(database, "copy", back.toString())).as(said()).isZero();

        try (StoredLog there = LogPlace.named(database).open();
                StoredLog again = LogPlace.named(back.toString()).open()) {
            assertThat(there.commits()).containsExactlyElementsOf(commits);
            assertThat(again.commits()).containsExactlyElementsOf(commits);
        }
        for (Object place : List.of(source, database, back)) {
            assertThat(run(place, "verify", head)).isZero();
            assertThat(said()).contains(head);
            assertThat(run(place, "export", directory.resolve("export.jsonl").toString()))
                    .isZero();
            assertThat(Files.readAllLines(directory.resolve("export.jsonl"))).hasSize(COMMITS + 1);
            Files.move(directory.resolve("export.jsonl"), directory.resolve(place.hashCode() + ".jsonl"));
        }
        assertThat(directory.resolve(database.hashCode() + ".jsonl"))
                .hasSameBinaryContentAs(directory.resolve(source.hashCode() + ".jsonl"))
                .hasSameBinaryContentAs(directory.resolve(back.hashCode() + ".jsonl"));
    }

    @Test
    void a_copied_log_goes_on_where_it_was_and_knows_its_commands_again() {
        run(source, "copy", database);

        try (MongoDatabases connection = MongoDatabases.open(database);
                EventLog log = MongoEventLog.open(connection.client(), connection.database(), new SettableClock())) {
            assertThat(appended(log, redaction("c-redaction", 3)).replayed()).isTrue();
            assertThat(appended(log, proposal("c-next", event("product:7", 2)))
                            .commit()
                            .previous())
                    .isEqualTo(commits.getLast().hash());
        }
        assertThat(run(database, "verify")).isZero();
    }

    @Test
    void a_log_that_is_not_empty_stays_as_it_is() {
        run(source, "copy", database);

        assertThat(run(source, "copy", database)).isEqualTo(1);
        assertThat(said()).isEqualTo("There is a log at " + MongoDatabases.name(database) + " already\n");
        assertThat(run(database, "verify", head)).isZero();
    }

    @Test
    void what_is_refused_midway_leaves_nothing_behind() {
        Consumer<Commit> strict = commit -> {
            if (commit.commandId().equals("c-guarded")) {
                throw ImportRefused.at(commit.position(), "never heard of it");
            }
        };
        assertThat(run(LogPlace.named(source.toString()), strict, "copy", database))
                .isEqualTo(1);
        assertThat(said()).endsWith("never heard of it\n").hasLineCount(1);

        assertThat(run(database, "verify")).isZero();
        assertThat(said()).contains("0:" + "0".repeat(64));
        assertThat(run(source, "copy", database)).isZero();
    }

    @Test
    void a_log_whose_filling_broke_off_is_not_opened_until_it_is_filled_again() {
        run(source, "copy", database);
        try (MongoDatabases connection = MongoDatabases.open(database)) {
            var commits = connection.database().getCollection("commits");
            commits.deleteOne(new Document("last", this.commits.getLast().lastPosition()));
            connection
                    .database()
                    .getCollection("log")
                    .updateOne(new Document(), new Document("$set", new Document("filling", true)));
        }
        assertThat(run(database, "verify")).isEqualTo(1);
        assertThat(said())
                .endsWith(".commits is being filled with another one, or that broke off: then do it again\n")
                .hasLineCount(1);

        assertThat(run(source, "copy", database)).isZero();
        assertThat(run(database, "verify", head)).isZero();
    }

    @Test
    void where_there_is_no_log_or_nobody_answers_that_is_one_line() {
        assertThat(run(database, "verify")).isEqualTo(1);
        assertThat(said()).isEqualTo("There is no event log at " + MongoDatabases.name(database) + "\n");

        assertThat(run(source, "copy", "mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=200"))
                .isEqualTo(1);
        assertThat(said()).startsWith("No MongoDB server that can be written to answers at mongodb://127.0.0.1:1/x");
        assertThat(run(source, "copy", source.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("There is a log at " + source + " already\n");
    }

    private int run(Object place, String... arguments) {
        return run(LogPlace.named(place.toString()), commit -> {}, arguments);
    }

    private int run(LogPlace place, Consumer<Commit> inspection, String... arguments) {
        said.reset();
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        return LogOperations.run(place, List.of(arguments), inspection, print, print);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

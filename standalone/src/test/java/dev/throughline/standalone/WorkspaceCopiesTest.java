package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.EventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkspaceCopiesTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Operations operations =
            new Operations(List.of(new LogChecks(), new WorkspaceCopies()), stream, stream);

    @Test
    void a_workspace_moves_to_mongodb_and_back_and_everybody_signs_in_there_as_before() {
        var one = folder.resolve("one");
        var two = folder.resolve("two");
        var database = MongoServer.shared().uri(MongoServer.shared().freshDatabase());
        String exported;
        try (var served = Served.on(one)) {
            new Story(served.root(), served.firstLink()).play();
            exported = export(served);
        }

        assertThat(run("workspace", "copy", database, "--throughline.data-dir=" + one))
                .as(said::toString)
                .isZero();
        try (var served = Served.with("--throughline.mongodb.uri=" + database, "--throughline.data-dir=" + two)) {
            assertThat(export(served)).isEqualTo(exported);
        }

        assertThat(run("workspace", "copy", two.toString(), "--throughline.mongodb.uri=" + database))
                .as(said::toString)
                .isZero();
        try (var served = Served.on(two)) {
            assertThat(export(served)).isEqualTo(exported);
        }
        assertThat(run("log", "verify", "--throughline.data-dir=" + two)).isZero();
    }

    @Test
    void a_place_that_holds_a_log_already_is_left_as_it_is() {
        var one = folder.resolve("one");
        try (var served = Served.on(one)) {
            assertThat(served.beans().getBean(EventLog.class).head().position()).isPositive();
        }

        assertThat(run("workspace", "copy", one.toString(), "--throughline.data-dir=" + one))
                .isEqualTo(1);
        assertThat(run("workspace", "move", one.toString(), "--throughline.data-dir=" + one))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage: workspace copy <place>");
    }

    /** By somebody who signs in with the password chosen in the story. */
    private static String export(Served served) {
        var owner = new Client(served.root());
        owner.send("GET", "/api/session", null);
        var signedIn = owner.send(
                "POST", "/api/session", "{\"handle\": \"owner\", \"password\": \"" + Client.PASSWORD + "\"}");
        assertThat(signedIn.status()).as(signedIn.body()).isBetween(200, 204);
        return owner.send("GET", "/api/log/export", null).body();
    }

    private int run(String... line) {
        return operations.run(line).orElseThrow();
    }
}

package dev.throughline.mongodb.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order a server is looked for, from environments that are given here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaysTest {

    private static final BooleanSupplier DOCKER = () -> true;
    private static final BooleanSupplier NO_DOCKER = () -> false;
    private static final BooleanSupplier UNASKED = () -> {
        throw new AssertionError("Docker was asked");
    };

    @TempDir
    private Path folder;

    private Path mongod;
    private Path other;

    @BeforeEach
    void two_programs() throws IOException {
        mongod = program("mongod");
        other = program("mongod-of-my-own");
    }

    @Test
    void a_server_that_runs_already_comes_first() {
        var environment = Map.of(
                "THROUGHLINE_TEST_MONGODB_URI",
                "mongodb://db.example",
                "THROUGHLINE_MONGOD",
                other.toString(),
                "PATH",
                folder.toString(),
                "THROUGHLINE_TEST_MONGODB_SERVER",
                "server --port {port}");

        assertThat(Way.shared(environment, UNASKED)).contains(new Way.Given("mongodb://db.example"));
    }

    @Test
    void then_the_mongod_that_is_named_and_then_the_one_on_the_path() {
        var path = String.join(File.pathSeparator, "", folder.resolve("empty").toString(), folder.toString());
        var environment = new HashMap<>(Map.of(
                "THROUGHLINE_MONGOD",
                other.toString(),
                "PATH",
                path,
                "THROUGHLINE_TEST_MONGODB_SERVER",
                "server --port {port}"));
        assertThat(Way.shared(environment, UNASKED)).contains(new Way.Mongod(other));

        environment.remove("THROUGHLINE_MONGOD");
        assertThat(Way.shared(environment, UNASKED)).contains(new Way.Mongod(mongod));
    }

    @Test
    void then_docker_and_at_last_the_command_of_a_server() {
        var environment = Map.of("THROUGHLINE_TEST_MONGODB_SERVER", " server  --port {port} --in {storage} ");

        assertThat(Way.shared(environment, DOCKER)).contains(new Way.Docker());
        assertThat(Way.shared(environment, NO_DOCKER))
                .contains(new Way.CommandLine(List.of("server", "--port", "{port}", "--in", "{storage}")));
    }

    @Test
    void what_is_empty_names_nothing() {
        var environment = Map.of(
                "THROUGHLINE_TEST_MONGODB_URI", "",
                "THROUGHLINE_MONGOD", " ",
                "PATH", "",
                "THROUGHLINE_TEST_MONGODB_SERVER", "");

        assertThat(Way.shared(environment, NO_DOCKER)).isEmpty();
        assertThat(Way.shared(Map.of(), NO_DOCKER)).isEmpty();
    }

    @Test
    void a_server_to_be_killed_is_never_the_one_that_runs_already() {
        var environment = Map.of("THROUGHLINE_TEST_MONGODB_URI", "mongodb://db.example");

        assertThat(Way.own(environment, NO_DOCKER)).isEmpty();
        assertThat(Way.own(environment, DOCKER)).contains(new Way.Docker());
    }

    @Test
    void a_program_that_is_not_there_and_a_command_without_a_port_are_refused() {
        var missing = folder.resolve("missing");
        assertThatThrownBy(() -> Way.shared(Map.of("THROUGHLINE_MONGOD", missing.toString()), UNASKED))
                .hasMessage("THROUGHLINE_MONGOD names " + missing + ", which can't be run");
        assertThatThrownBy(() -> Way.shared(Map.of("THROUGHLINE_TEST_MONGODB_SERVER", "server"), NO_DOCKER))
                .hasMessage("THROUGHLINE_TEST_MONGODB_SERVER must say where the port goes: {port}");
    }

    @Test
    void an_address_is_given_a_database_and_keeps_who_knows_its_user() {
        var given = new MongoServer("mongodb://jo:secret@a,b/users?replicaSet=rs");
        assertThat(given.uri()).isEqualTo("mongodb://jo:secret@a,b/?replicaSet=rs&authSource=users");
        assertThat(given.uri("t")).isEqualTo("mongodb://jo:secret@a,b/t?replicaSet=rs&authSource=users");

        var plain = new MongoServer("mongodb://127.0.0.1:27017");
        assertThat(plain.uri()).isEqualTo("mongodb://127.0.0.1:27017");
        assertThat(plain.uri("t")).isEqualTo("mongodb://127.0.0.1:27017/t");

        assertThatThrownBy(() -> new MongoServer("localhost:27017"))
                .hasMessageContaining("THROUGHLINE_TEST_MONGODB_URI is no MongoDB address");
    }

    private Path program(String name) throws IOException {
        var program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}

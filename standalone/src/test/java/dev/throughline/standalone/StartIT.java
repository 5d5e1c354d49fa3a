package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, started as a person starts it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartIT {

    @TempDir
    Path data;

    @Test
    void the_jar_opens_answers_and_stops() throws Exception {
        try (var launched = Launched.tracker(dataDirectory())) {
            var root = URI.create("http://localhost:" + launched.port() + "/");
            var answer =
                    HttpClient.newHttpClient().send(HttpRequest.newBuilder(root).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isLessThan(500);

            launched.stop();
            assertThat(launched.exitCode()).isEqualTo(143);
            assertThat(launched.errors()).isEmpty();
        }
    }

    @Test
    void the_jar_may_load_the_native_code_of_sqlite() throws Exception {
        try (var jar = new JarFile(Launched.JAR)) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access"))
                    .isEqualTo("ALL-UNNAMED");
        }
    }

    @Test
    void a_port_that_is_taken_is_one_line_and_exit_code_1() throws Exception {
        try (var taken = new ServerSocket(0);
                var launched = Launched.jar("--server.port=" + taken.getLocalPort(), dataDirectory())) {
            assertThat(launched.exitCode()).isEqualTo(1);
            assertThat(launched.errors())
                    .containsExactly(
                            "Throughline did not start: port " + taken.getLocalPort()
                                    + " is already in use. Stop what listens there, or choose another with --server.port=PORT.");
        }
    }

    @Test
    void a_property_that_there_is_not_is_one_line_and_exit_code_1() throws Exception {
        try (var launched = Launched.tracker("--throughline.data-dri=" + data)) {
            assertThat(launched.exitCode()).isEqualTo(1);
            assertThat(launched.errors())
                    .containsExactly("Throughline did not start: there is no property throughline.data-dri."
                            + " Known are throughline.data-dir, throughline.demo, throughline.log.store,"
                            + " throughline.mongodb.uri, throughline.turns.escalate-after, throughline.zone.");
        }
    }

    @Test
    void a_zone_that_there_is_not_is_one_line_and_exit_code_1() throws Exception {
        try (var launched = Launched.tracker(dataDirectory(), "--throughline.zone=Mars/Olympus")) {
            assertThat(launched.exitCode()).isEqualTo(1);
            assertThat(launched.errors())
                    .containsExactly("Throughline did not start: throughline.zone cannot be 'Mars/Olympus'.");
        }
    }

    @Test
    void a_data_directory_in_use_is_one_line_and_exit_code_1() throws Exception {
        try (var first = Launched.tracker(dataDirectory())) {
            first.port();
            try (var second = Launched.tracker(dataDirectory())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.errors())
                        .singleElement()
                        .asString()
                        .matches("Throughline did not start: The data directory .* is in use by the process \\d+");
            }
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_one_line_and_exit_code_1() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        try (var launched = Launched.tracker("--throughline.data-dir=" + file)) {
            assertThat(launched.exitCode()).isEqualTo(1);
            assertThat(launched.errors())
                    .singleElement()
                    .asString()
                    .startsWith("Throughline did not start: The data directory " + file);
        }
    }

    @Test
    void an_operation_runs_beside_the_tracker_that_it_checks() throws Exception {
        try (var tracker = Launched.tracker(dataDirectory())) {
            tracker.port();
            try (var operation = Launched.jar("log", "verify", dataDirectory())) {
                assertThat(operation.exitCode()).isZero();
                assertThat(operation.errors()).isEmpty();
            }
        }
    }

    @Test
    void an_operation_that_there_is_not_is_exit_code_2() throws Exception {
        try (var launched = Launched.jar("log", "verfy", dataDirectory())) {
            assertThat(launched.exitCode()).isEqualTo(2);
            assertThat(launched.errors()).first().asString().startsWith("Usage: log verify");
        }
    }

    private String dataDirectory() {
        return "--throughline.data-dir=" + data;
    }
}

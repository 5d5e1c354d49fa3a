package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The story to start with, as a newcomer meets it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoIT {

    @TempDir
    Path data;

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    @Test
    void five_people_find_things_waiting_on_both_roles_one_late_and_one_just_signed_off() throws Exception {
        long told;
        try (var demo = demo()) {
            String root = "http://localhost:" + demo.port();
            var jane = signsIn(demo, root, "@jane");
            var owner = signsIn(demo, root, "@owner");

            JsonNode board = read(jane, "/api/handoffs");
            assertThat(roles(board)).contains("PRODUCT_MANAGER", "PROJECT_MANAGER");
            assertThat(board.path("items")
                            .valueStream()
                            .map(card -> card.path("state").asString()))
                    .contains("PROPOSED", "ACCEPTED", "DONE");
            assertThat(board.path("items")
                            .valueStream()
                            .mapToLong(card -> card.at("/drift/days").asLong(0)))
                    .anyMatch(days -> days > 0);
            assertThat(read(jane, "/api/me/turns").path("mine")).isNotEmpty();
            // what was planned a week ago is not what is planned now, and somebody said why
            JsonNode milestone = read(jane, "/api/projects/TRK/delivery").at("/milestones/1/due");
            String weekAgo = LocalDate.now(ZoneOffset.UTC).minusDays(7) + "T12:00:00Z";
            assertThat(read(jane, "/api/projects/TRK/delivery?asOf=" + weekAgo).at("/milestones/1/due/value"))
                    .isNotEqualTo(milestone.path("value"));
            assertThat(milestone.at("/why/text").asString()).contains("licence");
            // in the second product the wrong hands asked, and the right ones decided
            JsonNode moved = read(jane, "/api/projects/KRO/delivery").at("/milestones/0/due");
            assertThat(moved.at("/decidedBy/0/member/handle").asString()).isEqualTo("ravi");
            assertThat(read(jane, "/api/decisions/" + moved.path("position").asLong())
                            .at("/askedBy/handle")
                            .asString())
                    .isEqualTo("mei");
            assertThat(read(owner, "/api/log/verification").path("ok").asBoolean())
                    .isTrue();
            told = read(owner, "/api/log/head").path("position").asLong();
        }
        try (var again = demo()) {
            var omar = signsIn(again, "http://localhost:" + again.port(), "@omar");
            assertThat(read(omar, "/api/products").path("position").asLong())
                    .as("told once")
                    .isEqualTo(told);
        }
    }

    @Test
    void a_log_that_holds_something_else_is_left_alone_in_one_line_and_exit_code_1() throws Exception {
        try (var tracker = Launched.tracker(storage(data))) {
            tracker.port();
        }
        try (var demo = demo()) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.errors())
                    .containsExactly("Throughline did not start: throughline.demo tells its story into an empty log"
                            + " only, and this one has begun otherwise. Start without it, or name another folder with"
                            + " --throughline.data-dir=FOLDER or another database with"
                            + " --throughline.mongodb.uri=ADDRESS.");
        }
    }

    private static Client signsIn(Launched demo, String root, String handle) throws IOException {
        String line = demo.said(handle);
        return new Client(root).accepts(line.substring(line.indexOf(root) + root.length()));
    }

    private static JsonNode read(Client client, String path) {
        Client.Answer answer = client.send("GET", path, null);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Stream<String> roles(JsonNode board) {
        return board.path("items")
                .valueStream()
                .map(card -> card.at("/turn/role").asString(""))
                .distinct();
    }

    private Launched demo() throws IOException {
        return Launched.tracker(Stream.concat(Stream.of(storage(data)), Stream.of("--throughline.demo=true"))
                .toArray(String[]::new));
    }
}

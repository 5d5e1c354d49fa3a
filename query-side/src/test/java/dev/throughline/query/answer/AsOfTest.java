package dev.throughline.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.log.RecordedEvent;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;

/** Food delivery, 1 to 20: tracking is defined at 9, proposed at 15 and accepted at 17; its pilot moves at 18. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfTest {

    private Server server;
    private String asJane;

    Server serverOn(Path directory) {
        return Server.on(directory);
    }

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        server = serverOn(directory);
        MemberId olga = server.person("olga", "Olga Owner");
        MemberId ana = server.person("ana", "Ana Product");
        MemberId jane = server.person("jane", "Jane Project");
        server.append(FoodDelivery.whole(olga, ana, jane).story());
        asJane = server.signIn(jane);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_view_shows_what_was_decided_up_to_the_position_and_which_one_it_is() throws Exception {
        HttpResponse<String> then = get("/milestones/TRK-M1?asOf=17");
        assertThat(then.headers().firstValue("Throughline-Position")).contains("17");
        JSONAssert.assertEquals(
                "{\"position\": 17, \"due\": {\"value\": \"2027-05-03\"}, \"moves\": []}", then.body(), false);
        JSONAssert.assertEquals(
                "{\"position\": 20, \"due\": {\"value\": \"2027-05-14\", \"was\": \"2027-05-03\"}}",
                get("/milestones/TRK-M1").body(),
                false);
        JSONAssert.assertEquals(
                "{\"items\": [{\"state\": \"PROPOSED\"}]}",
                get("/handoffs?asOf=16").body(),
                false);
    }

    @Test
    void what_came_later_is_unknown_and_before_everything_there_is_nothing() throws Exception {
        assertThat(get("/features/FOOD-1?asOf=8").statusCode()).isEqualTo(404);
        assertThat(get("/decisions/18?asOf=17").statusCode()).isEqualTo(404);
        assertThat(get("/why/FOOD-1/priority?asOf=11").statusCode()).isEqualTo(404);
        assertThat(get("/products?asOf=0").body()).contains("\"position\":0", "\"items\":[]");
        assertThat(get("/products?asOf=2020-01-01T00:00:00Z").body()).contains("\"position\":0", "\"items\":[]");
        assertThat(get("/products?asOf=2020-01-01").body()).contains("\"position\":0", "\"items\":[]");
    }

    @Test
    void a_position_within_a_commit_shows_what_was_decided_up_to_there() throws Exception {
        JSONAssert.assertEquals(
                "{\"position\": 15, \"key\": \"FOOD-1-TRK\", \"state\": \"PROPOSED\"}",
                get("/handoffs/FOOD-1-TRK?asOf=15").body(),
                false);
    }

    @Test
    void nothing_can_be_decided_in_the_past_not_even_at_the_newest_position() throws Exception {
        assertThat(get("/projects/TRK").body()).contains("\"may\":[\"ScheduleProject\"");
        for (String path : new String[] {
            "/projects", "/projects/TRK", "/projects/TRK/delivery", "/handoffs", "/resources", "/members"
        }) {
            assertThat(get(path + "?asOf=20").body())
                    .as(path)
                    .contains("\"may\":[]")
                    .doesNotContain("\"may\":[\"");
        }
    }

    /** The proposal asks for an answer by 10 March 2027; the log is of today. */
    @Test
    void days_are_counted_up_to_then_and_whose_turn_it_was_is_the_roles_holder_then() throws Exception {
        JSONAssert.assertEquals("""
                {"items": [{"turn": {"role": "PROJECT_MANAGER", "act": "ANSWER_HANDOFF", "workingDays": 0,
                  "overdue": false, "mine": true, "holders": [{"handle": "jane", "name": "Jane Project"}]}}]}""", get("/handoffs?asOf=16").body(), false);
    }

    @Test
    void an_instant_is_the_last_position_recorded_by_then() throws Exception {
        Instant last = server.log().read(0, 100).stream()
                .map(RecordedEvent::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        String position = Long.toString(server.log().head().position());
        assertThat(get("/products?asOf=" + last).headers().firstValue("Throughline-Position"))
                .contains(position);
        assertThat(get("/products?asOf=" + last.atZone(java.time.ZoneOffset.UTC).toLocalDate())
                        .headers()
                        .firstValue("Throughline-Position"))
                .contains(position);
        assertThat(get("/products?asOf=" + Instant.now().plusSeconds(20)).statusCode())
                .as("a reader's clock may be a little ahead")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2M", "P3D"})
    void a_moment_that_has_not_come_is_refused(String ahead) throws Exception {
        HttpResponse<String> answer = get("/products?asOf=" + Instant.now().plus(java.time.Duration.parse(ahead)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"as-of.future\"");
        assertThat(get("/products?asOf="
                                + Instant.now()
                                        .plus(3, ChronoUnit.DAYS)
                                        .toString()
                                        .substring(0, 10))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_position_that_the_log_does_not_have_has_not_come_yet() throws Exception {
        HttpResponse<String> answer =
                get("/products?asOf=" + (server.log().head().position() + 1));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"as-of.future\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/products?asOf=soon, 400, parameter.unreadable",
        "/products?asOf=-1, 400, parameter.unreadable",
        "/products?asOf=, 400, parameter.unreadable",
        "/products?asOf=99999999999999999999, 400, parameter.unreadable",
        "/products?asOf=2027-02-30, 400, parameter.unreadable",
        "/products?asOf=3&asOf=4, 400, parameter.unreadable",
        "/products?asOf=3&atLeast=3, 422, parameter.invalid",
        "/log/head?asOf=3, 400, parameter.unknown",
        "/log/export?asOf=3, 400, parameter.unknown",
        "/events?asOf=3, 400, parameter.unknown"
    })
    void a_moment_that_makes_no_sense_is_refused(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = get(path);
        JSONAssert.assertEquals("{\"status\": " + status + ", \"code\": \"" + code + "\"}", answer.body(), false);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void whoever_has_the_answer_already_gets_304_whatever_was_decided_since() throws Exception {
        HttpResponse<String> first = get("/handoffs?asOf=16");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/handoffs?asOf=16", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/handoffs?asOf=15", "If-None-Match", tag).statusCode()).isEqualTo(200);
        String live = get("/handoffs").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/handoffs?asOf=20", "If-None-Match", live).statusCode())
                .as("what may be decided now is not what may be decided in the past")
                .isEqualTo(200);
    }

    @Test
    void names_are_todays() throws Exception {
        HttpResponse<String> before = get("/members?asOf=3");
        assertThat(before.body()).contains("Olga Owner", "Ana Product", "Jane Project");
        server.person("zoe", "Zoe Later");
        assertThat(get(
                                "/members?asOf=3",
                                "If-None-Match",
                                before.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return server.get(
                "/api" + path,
                Stream.concat(Stream.of("Cookie", asJane), Stream.of(headers)).toArray(String[]::new));
    }
}

package dev.throughline.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.log.Proposal;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import dev.throughline.query.Story;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadsTest {

    @TempDir
    static Path directory;

    static Server server;
    static Story story;
    static MemberId olga;
    static MemberId ana;
    static String asOlga;
    static String asAna;

    @BeforeAll
    static void start() throws Exception {
        server = Server.on(directory);
        olga = server.person("olga", "Olga Owner");
        ana = server.person("ana", "Ana Product");
        MemberId jane = server.person("jane", "Jane Project");
        story = FoodDelivery.whole(olga, ana, jane).story();
        server.append(story);
        asOlga = server.signIn(olga);
        asAna = server.signIn(ana);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/products",
                "/products/FOOD",
                "/products/FOOD/roadmap",
                "/features/FOOD-1",
                "/projects",
                "/projects/TRK",
                "/projects/TRK/delivery",
                "/milestones/TRK-M1",
                "/handoffs",
                "/handoffs/FOOD-1-TRK",
                "/members",
                "/members/@jane",
                "/members/me",
                "/resources",
                "/resources/@ana",
                "/decisions",
                "/changes",
                "/search?q=tracking",
                "/why/FOOD-1/priority",
                "/why/@ana/membership",
                "/log/head",
                "/log/verification"
            })
    void every_read_answers_at_one_position_which_body_and_header_name(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Throughline-Position")).contains(head());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JSONAssert.assertEquals("{\"position\": " + head() + "}", answer.body(), false);
    }

    @Test
    void an_allocation_answers_where_its_command_said_it_would() throws Exception {
        HttpResponse<String> answer = get("/allocations/" + ana + "-A1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"amount\":50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/NONE",
                "/products/no-key",
                "/products/TRK/roadmap",
                "/features/FOOD-9",
                "/features/FOOD",
                "/projects/FOOD/delivery",
                "/milestones/TRK-M9",
                "/milestones/x",
                "/handoffs/FOOD-2-TRK",
                "/handoffs/x",
                "/members/@nobody",
                "/members/m-000000000000",
                "/resources/cam-1",
                "/resources/X",
                "/allocations/cam-1-A1",
                "/allocations/X-A1",
                "/decisions/0",
                "/decisions/999",
                "/decisions/x",
                "/why/FOOD-1/colour",
                "/why/NOTHING/name"
            })
    void what_is_not_there_is_404_problem_json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JSONAssert.assertEquals("{\"status\": 404, \"code\": \"unknown\"}", answer.body(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "/log/head?asOf=3, 400, parameter.unknown",
        "/handoffs?colour=red, 400, parameter.unknown",
        "/products?atLeast=soon, 400, parameter.unreadable",
        "/products?atLeast=-1, 400, parameter.unreadable",
        "/products?atLeast=1&atLeast=2, 400, parameter.unreadable",
        "/handoffs?state=OPEN, 400, parameter.unreadable",
        "/handoffs?product=food, 400, parameter.unreadable",
        "/decisions?owner=BOSS, 400, parameter.unreadable",
        "/decisions?type=Nothing, 400, parameter.unreadable",
        "/decisions?from=yesterday, 400, parameter.unreadable",
        "/decisions?after=abc, 400, parameter.unreadable",
        "/decisions?contributions=maybe, 400, parameter.unreadable",
        "/decisions?limit=many, 400, parameter.unreadable",
        "/decisions?limit=0, 422, parameter.invalid",
        "/decisions?limit=501, 422, parameter.invalid"
    })
    void a_parameter_that_makes_no_sense_is_refused_instead_of_ignored(String path, int status, String code)
            throws Exception {
        HttpResponse<String> answer = get(path);
        JSONAssert.assertEquals("{\"status\": " + status + ", \"code\": \"" + code + "\"}", answer.body(), false);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void nobody_reads_without_signing_in() throws Exception {
        HttpResponse<String> answer = server.get("/api/products");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("authentication.required");
    }

    @Test
    void whoever_has_the_answer_already_gets_304() throws Exception {
        String tag = get("/products").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"" + head() + "-");

        HttpResponse<String> same = get("/products", "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("Throughline-Position")).contains(head());
    }

    @Test
    void an_answer_that_somebody_else_got_or_from_before_is_not_the_same() throws Exception {
        String tag = get("/products").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> anothers = server.get("/api/products", "Cookie", asAna, "If-None-Match", tag);
        assertThat(anothers.statusCode()).isEqualTo(200);

        admitSomebody();
        assertThat(get("/products", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_name_in_the_directory_makes_a_new_answer_at_the_same_position() throws Exception {
        HttpResponse<String> before = get("/members");
        server.person("zoe", "Zoe Later");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/members", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void at_least_waits_for_the_position() throws Exception {
        long next = server.log().head().position() + 1;
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return get("/members?atLeast=" + next);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        admitSomebody();
        assertThat(waiting.join().statusCode()).isEqualTo(200);
        assertThat(waiting.join().headers().firstValue("Throughline-Position")).contains(Long.toString(next));
    }

    @Test
    void as_of_waits_for_a_position_that_the_log_has_whether_the_views_know_it_yet_or_not() throws Exception {
        long next = server.log().head().position() + 1;
        assertThat(get("/members?asOf=" + next).body()).contains("\"as-of.future\"");

        record();

        HttpResponse<String> answer = get("/members?asOf=" + next);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Throughline-Position")).contains(Long.toString(next));
    }

    @Test
    void at_least_says_when_the_views_are_behind() throws Exception {
        HttpResponse<String> answer = get("/members?atLeast=1000000");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("\"view.behind\"");
    }

    @Test
    void handoffs_are_filtered_by_state_product_project_and_whom_they_wait_on() throws Exception {
        for (String matching : List.of(
                "state=ACCEPTED", "product=FOOD", "project=TRK", "waitingOn=@jane", "waitingOn=PROJECT_MANAGER")) {
            assertThat(get("/handoffs?" + matching).body()).as(matching).contains("FOOD-1-TRK");
        }
        for (String other : List.of(
                "state=PROPOSED", "product=OTHER", "project=OTHER", "waitingOn=me", "waitingOn=PRODUCT_MANAGER")) {
            assertThat(get("/handoffs?" + other).body()).as(other).contains("\"items\":[]");
        }
    }

    private static String head() {
        return Long.toString(server.log().head().position());
    }

    /** Of someone the directory doesn't know: the views show a former member. */
    private static void admitSomebody() {
        record();
        server.views()
                .atLeast(server.log().head().position(), Duration.ofSeconds(10))
                .block();
    }

    private static void record() {
        long number = server.log().head().position();
        story.by(olga, Role.WORKSPACE_OWNER)
                .decided(new MemberAdmitted(new MemberId("m-%012d".formatted(number)), Rationale.NONE));
        Proposal last = story.proposals().getLast();
        server.log().append(last).join();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        String[] all =
                Stream.concat(Stream.of("Cookie", asOlga), Stream.of(headers)).toArray(String[]::new);
        return server.get("/api" + path, all);
    }
}

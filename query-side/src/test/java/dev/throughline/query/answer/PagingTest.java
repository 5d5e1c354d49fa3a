package dev.throughline.query.answer;

import static dev.throughline.events.Rationale.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import dev.throughline.query.Story;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagingTest {

    private static final Paging FIRST_TWO = Paging.of("letters", null, "2");

    @TempDir
    static Path directory;

    static Server server;
    static String asOlga;

    @BeforeAll
    static void start() throws Exception {
        server = Server.on(directory);
        MemberId olga = server.person("olga", "Olga Owner");
        MemberId ana = server.person("ana", "Ana Product");
        MemberId jane = server.person("jane", "Jane Project");
        Story story = FoodDelivery.whole(olga, ana, jane).story().by(olga, Role.WORKSPACE_OWNER);
        for (int i = 1; i <= 4; i++) {
            MemberId member = server.person("member-" + i, "Member " + (5 - i));
            story.decided(new MemberAdmitted(member, NONE))
                    .decided(new ProductConceived(new ProductId("P" + i), "Product", "Problem", null, NONE))
                    .decided(new ProjectChartered(
                            new ProjectId("J" + i),
                            "Project",
                            "Objective",
                            List.of(),
                            Approach.AGILE,
                            ProjectKind.INTERNAL,
                            NONE))
                    .decided(new ResourceRegistered(ResourceId.of(member), ResourceKind.PERSON, null, null, 100, NONE));
        }
        server.append(story);
        asOlga = server.signIn(olga);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_part_ends_where_the_next_one_begins() {
        Page<String> first = FIRST_TWO.of(Stream.of("d", "b", "c", "a"), letter -> letter);
        assertThat(first.items()).containsExactly("a", "b");
        Page<String> second =
                Paging.of("letters", first.next(), "2").of(Stream.of("d", "b", "c", "a"), letter -> letter);
        assertThat(second.items()).containsExactly("c", "d");
        assertThat(second.next()).isNull();
    }

    @Test
    void what_comes_and_goes_meanwhile_moves_nothing_across_the_border() {
        String next = FIRST_TWO.of(Stream.of("b", "d", "f"), letter -> letter).next();
        Page<String> second = Paging.of("letters", next, "2").of(Stream.of("a", "b", "c", "e", "f"), letter -> letter);
        assertThat(second.items()).containsExactly("e", "f");
    }

    @Test
    void keys_sort_by_their_parts_and_numbers_by_size() {
        assertThat(Paging.key(2, "b")).isLessThan(Paging.key(10, "a"));
        assertThat(Paging.key(false, "z")).isLessThan(Paging.key(true, "a"));
        assertThat(Paging.key("a", "z")).isLessThan(Paging.key("ab", "a"));
    }

    @Test
    void a_cursor_of_another_list_is_none_of_this() {
        String next = FIRST_TWO.of(Stream.of("a", "b", "c"), letter -> letter).next();
        Assertions.assertThatThrownBy(() -> Paging.of("numbers", next, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void there_are_fifty_on_a_page_unless_another_number_is_asked_for() {
        List<Integer> numbers = IntStream.range(0, 600).boxed().toList();
        assertThat(Paging.of("numbers", null, null)
                        .of(numbers.stream(), Paging::key)
                        .items())
                .hasSize(50);
        assertThat(Paging.of("numbers", null, "500")
                        .of(numbers.stream(), Paging::key)
                        .items())
                .hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products", "/projects", "/members", "/resources", "/handoffs", "/decisions"})
    void the_parts_of_a_list_are_the_list(String list) throws Exception {
        List<JsonNode> whole = items(get("/api" + list + "?limit=500"));
        for (int limit = 1; limit <= 3; limit++) {
            List<JsonNode> parts = new ArrayList<>();
            Optional<String> next = Optional.of("/api" + list + "?limit=" + limit);
            while (next.isPresent()) {
                HttpResponse<String> part = get(next.get());
                assertThat(items(part)).hasSizeLessThanOrEqualTo(limit);
                parts.addAll(items(part));
                next = part.headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
            }
            assertThat(parts).as("in parts of %d", limit).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/products?after=abc, 400, parameter.unreadable",
        "/products?limit=some, 400, parameter.unreadable",
        "/members?limit=0, 422, parameter.invalid",
        "/handoffs?limit=501, 422, parameter.invalid"
    })
    void what_is_no_cursor_and_no_limit_is_refused(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = get("/api" + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("items")
                .valueStream()
                .toList();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return server.get(path, "Cookie", asOlga);
    }
}

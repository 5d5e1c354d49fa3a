package dev.throughline.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.events.Anything;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WordingField;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.search.SearchAnswer.Hit;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

    private static final String NOW = "2027-03-20T09:00:00Z";

    private final Story story =
            FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

    @Test
    void what_is_called_so_comes_first_then_what_says_so_then_the_decisions_newest_first() {
        assertThat(found("tracking"))
                .extracting(Hit::kind, Hit::key)
                .containsExactly(
                        tuple(Kind.PROJECT, "TRK"),
                        tuple(Kind.FEATURE, "FOOD-1"),
                        tuple(Kind.HANDOFF, "FOOD-1-TRK"),
                        tuple(Kind.DECISION, "20"),
                        tuple(Kind.DECISION, "17"),
                        tuple(Kind.DECISION, "16"),
                        tuple(Kind.DECISION, "15"),
                        tuple(Kind.DECISION, "13"),
                        tuple(Kind.DECISION, "12"),
                        tuple(Kind.DECISION, "9"),
                        tuple(Kind.DECISION, "7"),
                        tuple(Kind.DECISION, "6"));
    }

    @Test
    void a_key_is_found_before_all_else_in_any_case() {
        assertThat(found("food-2").getFirst()).returns("FOOD-2", Hit::key).returns("Reorder", Hit::title);
        assertThat(found("trk-m1").getFirst())
                .returns(Kind.MILESTONE, Hit::kind)
                .returns("Pilot", Hit::title);
        assertThat(found("FOOD").getFirst()).returns(Kind.PRODUCT, Hit::kind);
    }

    @Test
    void all_words_have_to_be_there_in_whatever_order() {
        assertThat(found("rollout tracking").getFirst().key()).isEqualTo("TRK");
        assertThat(found("tracking nonsense")).isEmpty();
    }

    @Test
    void texts_are_found_by_what_they_say_and_shown_where_they_say_it() {
        assertThat(found("courier shows"))
                .singleElement()
                .returns("FOOD-1", Hit::key)
                .satisfies(hit -> assertThat(hit.excerpt()).contains("The courier shows on a map"));
        assertThat(found("provider is late"))
                .singleElement()
                .returns(Kind.DECISION, Hit::kind)
                .returns("18", Hit::key)
                .returns("The map provider is late", Hit::excerpt);
    }

    @ParameterizedTest
    @CsvSource({"enum, agile", "yes, true", "id, C2", "number, 800", "date, 2027-05-14"})
    void what_a_fact_holds_besides_titles_and_texts_is_neither_found_nor_shown(String what, String held) {
        assertThat(found(held))
                .as(what)
                .extracting(Hit::kind)
                .doesNotContain(Kind.PROJECT, Kind.FEATURE, Kind.HANDOFF, Kind.MILESTONE);
        assertThat(found("courier " + held)).as(what).isEmpty();
        assertThat(found("courier shows").getFirst().excerpt())
                .isEqualTo("… knows where the food is · Customers · Fewer calls · The courier shows on a map"
                        + " · It is at most a minute old");
    }

    @Test
    void words_are_found_as_they_were_put_right_and_not_as_they_were() {
        Story corrected = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();
        corrected
                .by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new WordingCorrected(
                        Anything.of(FoodDelivery.TRACKING),
                        "feature:FOOD-1",
                        new WordingField("problem"),
                        0,
                        "Nobody knows where dinner is",
                        Rationale.NONE));
        Function<String, List<Hit>> find = words -> new SearchQueries(corrected.read(Story.ANA, NOW), Words.of(words))
                .page(Paging.of("search", null, "500"))
                .items();
        assertThat(find.apply("where dinner"))
                .extracting(Hit::kind, Hit::key)
                .containsExactly(tuple(Kind.FEATURE, "FOOD-1"), tuple(Kind.DECISION, "21"));
        assertThat(find.apply("where the food is")).extracting(Hit::kind).doesNotContain(Kind.FEATURE);
    }

    @Test
    void a_hit_says_where_it_belongs_and_which_decision_was_the_last_on_it() throws Exception {
        JSONAssert.assertEquals("""
                {"position": 20, "next": null, "broken": null, "items": [
                  {"kind": "MILESTONE", "key": "TRK-M1", "title": "Pilot", "excerpt": null,
                   "product": null, "project": "TRK", "at": 18},
                  {"kind": "DECISION", "key": "18"},
                  {"kind": "DECISION", "key": "17", "product": "FOOD", "project": "TRK"},
                  {"kind": "DECISION", "key": "14"}]}
                """, Story.json(search("pilot", null, "50")), false);
    }

    @Test
    void its_parts_are_the_whole() {
        List<Hit> parts = new ArrayList<>();
        String next = null;
        do {
            SearchAnswer part = search("tracking", next, "2");
            parts.addAll(part.items());
            next = part.next();
        } while (next != null);
        assertThat(parts).isEqualTo(found("tracking"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20"})
    void without_words_there_is_nothing_to_look_for_and_as_of_then_only_what_was_there(
            String nothing, @TempDir Path directory) throws Exception {
        try (Server server = Server.on(directory)) {
            MemberId ana = server.person("ana", "Ana Product");
            server.append(
                    FoodDelivery.whole(server.person("olga", "Olga Owner"), ana, server.person("jane", "Jane Project"))
                            .story());
            String cookie = server.signIn(ana);

            assertThat(get(server, cookie, nothing).statusCode()).isEqualTo(422);
            assertThat(get(server, cookie, "?q=" + "x".repeat(201)).statusCode())
                    .isEqualTo(422);
            assertThat(get(server, cookie, "?q=pilot&asOf=13").body()).contains("\"items\":[]");
            assertThat(get(server, cookie, "?q=pilot&asOf=14").body()).contains("\"TRK-M1\"");
        }
    }

    private static HttpResponse<String> get(Server server, String cookie, String query) throws Exception {
        return server.get("/api/search" + query, "Cookie", cookie);
    }

    private List<Hit> found(String words) {
        return search(words, null, "500").items();
    }

    private SearchAnswer search(String words, String after, String limit) {
        return new SearchQueries(story.read(Story.ANA, NOW), Words.of(words)).page(Paging.of("search", after, limit));
    }
}

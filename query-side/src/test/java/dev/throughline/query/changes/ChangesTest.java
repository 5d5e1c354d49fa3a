package dev.throughline.query.changes;

import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.PILOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.changes.ChangesAnswer.ChangedFact;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {

    private static final String NOW = "2027-03-20T09:00:00Z";
    private static final LocalDate FIRST = LocalDate.of(2027, 5, 14);
    private static final LocalDate LATER = LocalDate.of(2027, 5, 21);

    private final Story story =
            FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

    @Test
    void each_fact_says_what_it_was_and_is_who_decided_it_in_which_role_why_and_where() throws Exception {
        JSONAssert.assertEquals("""
                {"position": 20, "from": 17, "to": 18, "next": null, "broken": null, "items": [{
                  "fact": "TRK-M1/due", "subject": "TRK-M1", "title": "Pilot",
                  "was": "2027-05-03", "is": "2027-05-14",
                  "sentence": "Moved milestone Pilot from 3 May 2027 to 14 May 2027", "at": 18,
                  "owner": "PROJECT_MANAGER", "role": "PROJECT_MANAGER",
                  "decidedBy": [{"role": "PROJECT_MANAGER", "member": {"name": "Jane Project"}}],
                  "actor": {"handle": "jane"},
                  "decidedAt": "2027-03-15T10:00:00Z", "recordedAt": "2027-03-15T10:00:00Z",
                  "why": {"text": "The map provider is late"}, "decisions": 1}]}
                """, Story.json(between(17, 18)), false);
    }

    @Test
    void what_was_decided_last_comes_first_and_what_was_not_there_was_nothing() {
        assertThat(between(14, 17).items())
                .extracting(ChangedFact::at, ChangedFact::fact, ChangedFact::title)
                .containsSubsequence(
                        tuple(17, "FOOD-1-TRK/answer", "Real-time tracking"),
                        tuple(15, "FOOD-1-TRK/proposal", "Real-time tracking"));
        assertThat(between(14, 17).items()).allMatch(each -> each.was() == null);
    }

    @Test
    void people_are_shown_as_people() throws Exception {
        JSONAssert.assertEquals("""
                {"items": [{"fact": "FOOD/product-manager", "was": null, "is": {"name": "Ana Product"}}]}""", Story.json(between(4, 5)), false);
    }

    @Test
    void several_decisions_on_a_fact_are_one_difference_and_what_was_taken_back_is_none() {
        moved(FIRST, LATER);
        moved(LATER, FIRST);
        assertThat(between(20, 21).items()).hasSize(1);
        assertThat(between(20, 22).items()).isEmpty();

        moved(FIRST, LATER);
        assertThat(between(20, 23).items())
                .singleElement()
                .returns(3, ChangedFact::decisions)
                .returns(23L, ChangedFact::at);
    }

    @Test
    void only_what_touches_a_product_or_a_project_where_one_is_asked_for() {
        List<String> ofProject = facts(new ChangeQueries(story.read(Story.ANA, NOW), null, new ProjectId("TRK")));
        assertThat(ofProject).contains("TRK-M1/due", "FOOD-1-TRK/answer").doesNotContain("FOOD/vision");
        List<String> ofProduct = facts(new ChangeQueries(story.read(Story.ANA, NOW), new ProductId("FOOD"), null));
        assertThat(ofProduct).contains("FOOD/vision", "FOOD-1-TRK/answer").doesNotContain("TRK-M1/due");
    }

    @Test
    void between_a_position_and_itself_nothing_differs_and_not_backwards() {
        assertThat(between(12, 12).items()).isEmpty();
        assertThatThrownBy(() -> between(12, 11)).isInstanceOf(ProblemException.class);
    }

    @Test
    void its_parts_are_the_whole() {
        ChangeQueries queries = new ChangeQueries(story.read(Story.ANA, NOW), null, null);
        List<String> parts = new ArrayList<>();
        String next = null;
        do {
            ChangesAnswer part = queries.between(0, 20, Paging.of("changes", next, "4"));
            part.items().forEach(each -> parts.add(each.fact()));
            next = part.next();
        } while (next != null);
        assertThat(parts).isEqualTo(facts(queries)).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void it_answers_between_positions_and_moments_up_to_the_position_that_is_read(@TempDir Path directory)
            throws Exception {
        try (Server server = Server.on(directory)) {
            MemberId ana = server.person("ana", "Ana Product");
            server.append(
                    FoodDelivery.whole(server.person("olga", "Olga Owner"), ana, server.person("jane", "Jane Project"))
                            .story());
            String cookie = server.signIn(ana);

            JSONAssert.assertEquals(
                    "{\"position\": 20, \"from\": 17, \"to\": 20}",
                    get(server, cookie, "?from=17").body(),
                    false);
            JSONAssert.assertEquals(
                    "{\"position\": 20, \"from\": 0, \"to\": 20}",
                    get(server, cookie, "?from=2020-01-01").body(),
                    false);
            JSONAssert.assertEquals(
                    "{\"position\": 18, \"from\": 17, \"to\": 18}",
                    get(server, cookie, "?from=17&asOf=18").body(),
                    false);
            assertThat(get(server, cookie, "?from=17&to=21").statusCode()).isEqualTo(422);
            assertThat(get(server, cookie, "?from=19&to=18").statusCode()).isEqualTo(422);
            assertThat(get(server, cookie, "?from=soon").statusCode()).isEqualTo(400);
            assertThat(get(server, cookie, "?from=17&limit=1").headers().firstValue("Link"))
                    .isPresent();
        }
    }

    private static HttpResponse<String> get(Server server, String cookie, String query) throws Exception {
        return server.get("/api/changes" + query, "Cookie", cookie);
    }

    private static Tuple tuple(long at, String fact, String title) {
        return Tuple.tuple(at, fact, title);
    }

    private static List<String> facts(ChangeQueries queries) {
        return queries.between(0, 20, Paging.of("changes", null, "500")).items().stream()
                .map(ChangedFact::fact)
                .toList();
    }

    private ChangesAnswer between(long from, long to) {
        return new ChangeQueries(story.read(Story.ANA, NOW), null, null)
                .between(from, to, Paging.of("changes", null, "500"));
    }

    private void moved(LocalDate from, LocalDate to) {
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new MilestoneRescheduled(PILOT, from, to, because("It has to be")));
    }
}

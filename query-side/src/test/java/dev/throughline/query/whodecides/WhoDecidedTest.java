package dev.throughline.query.whodecides;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import dev.throughline.query.Story;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyscreamer.jsonassert.JSONAssert;

/** The mandate for the product goes from Ana to Max at position 9; before 5 nobody holds it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoDecidedTest {

    @TempDir
    static Path directory;

    static Server server;
    static String asMax;

    @BeforeAll
    static void start() throws Exception {
        server = Server.on(directory);
        MemberId olga = server.person("olga", "Olga Owner");
        MemberId ana = server.person("ana", "Ana Product");
        MemberId jane = server.person("jane", "Jane Project");
        MemberId max = server.person("max", "Max Member");
        Story story = FoodDelivery.told(olga, ana, jane)
                .mandates()
                .story()
                .by(olga, Role.WORKSPACE_OWNER)
                .decided(new MemberAdmitted(max, NONE))
                .decided(new ProductManagerAssigned(FoodDelivery.FOOD, max, because("Ana leaves")));
        server.append(story);
        asMax = server.signIn(max);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"5, ana", "8, ana", "9, max"})
    void who_decides_is_who_held_the_mandate_then(long position, String handle) throws Exception {
        HttpResponse<String> answer =
                server.get("/api/who-decides?decision=SetVision&product=FOOD&asOf=" + position, "Cookie", asMax);
        JSONAssert.assertEquals("""
                {"position": %d, "places": [{"key": "FOOD", "roles": [
                  {"role": "PRODUCT_MANAGER", "holders": [{"handle": "%s"}], "decisions": [{"command": "SetVision"}]}]}]}
                """.formatted(position, handle), answer.body(), false);
    }

    @Test
    void before_the_first_assignment_nobody_did_and_before_the_product_there_was_nothing_to_decide() throws Exception {
        JSONAssert.assertEquals(
                "{\"places\": [{\"roles\": [{\"role\": \"PRODUCT_MANAGER\", \"holders\": [], \"mandate\": null}]}]}",
                server.get("/api/who-decides?decision=SetVision&asOf=4", "Cookie", asMax)
                        .body(),
                false);
        JSONAssert.assertEquals(
                "{\"places\": []}",
                server.get("/api/who-decides?decision=SetVision&asOf=3", "Cookie", asMax)
                        .body(),
                false);
    }

    @Test
    void nobody_names_a_deputy_in_the_past() throws Exception {
        assertThat(server.get("/api/who-decides", "Cookie", asMax).body()).contains("\"may\":[\"NameDeputy\"]");
        assertThat(server.get("/api/who-decides?asOf=9", "Cookie", asMax).body())
                .doesNotContain("\"may\":[\"");
    }

    @ParameterizedTest
    @CsvSource({
        "product=FOOD, FOOD",
        "project=TRK, TRK",
        "product=FOOD&project=TRK, FOOD TRK",
        "decision=CharterProject, null",
        "decision=SetVision&project=TRK, ''"
    })
    void a_product_a_project_and_a_type_of_decision_can_be_asked_for(String asked, String keys) throws Exception {
        String body = server.get("/api/who-decides?" + asked, "Cookie", asMax).body();
        assertThat(body.split("\"kind\":")).hasSize(keys.isEmpty() ? 1 : keys.split(" ").length + 1);
        for (String key : keys.split(" ")) {
            assertThat(body).contains(key);
        }
    }

    @Test
    void what_is_no_decision_or_no_key_is_refused() throws Exception {
        for (String asked : new String[] {"decision=Promote", "product=food", "project=-"}) {
            HttpResponse<String> refused = server.get("/api/who-decides?" + asked, "Cookie", asMax);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("parameter.unreadable");
        }
    }
}

package dev.throughline.standalone.acceptance;

import static dev.throughline.standalone.acceptance.Team.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.standalone.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Scenario 6: a project manager becomes a product manager while a handoff waits for clarification. Open turns move with
 * their clocks; the past keeps who decided as what.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleChangeIT {

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    @Test
    void open_turns_move_to_the_new_holder_and_the_past_keeps_who_decided_as_what(@TempDir Path data) {
        try (var team = Team.on(storage(data))) {
            var kitchen = Kitchen.of(team);
            var omar = kitchen.omar();
            var jane = kitchen.jane();
            var lena = team.admits("lena", "Lena Fischer");
            omar.does("POST /handoffs", Kitchen.proposal("FOOD-1", in(60)));
            omar.does("POST /handoffs", Kitchen.proposal("FOOD-2", in(90)));
            jane.decides("POST /handoffs/FOOD-1-TRK/clarification-requests", "{'question': 'Exact to the house?'}");
            assertThat(kitchen.turns(omar, "mine")).containsExactly("FOOD-1-TRK");
            assertThat(kitchen.turns(jane, "mine")).containsExactly("FOOD-2-TRK");
            JsonNode asked = kitchen.card(omar, "FOOD-1-TRK").path("turn");
            long before = team.position();

            // Jane becomes the product's manager, Lena the project's
            team.owner().decides("PUT /products/FOOD/product-manager", "{'member': '@jane'}");
            team.owner().decides("PUT /projects/TRK/project-manager", "{'member': '@lena'}");

            // the turns have moved, their clocks have not
            assertThat(kitchen.turns(omar, "mine")).isEmpty();
            assertThat(kitchen.turns(jane, "mine")).containsExactly("FOOD-1-TRK");
            assertThat(kitchen.turns(lena, "mine")).containsExactly("FOOD-2-TRK");
            JsonNode now = kitchen.card(omar, "FOOD-1-TRK").path("turn");
            assertThat(now.at("/holders/0/name").asString()).isEqualTo("Jane Okafor");
            assertThat(now.path("since").asString())
                    .isEqualTo(asked.path("since").asString());

            // who decided what before may not any more, and is told who does
            JsonNode refusal = jane.isRefused(403, "decision.not-yours", "PUT /milestones/TRK-M1/due", """
                    {'due': '%s', 'rationale': 'As I planned it'}""", in(31));
            assertThat(refusal.at("/owner/members/0/name").asString()).isEqualTo("Lena Fischer");
            omar.isRefused(
                    403, "decision.not-yours", "POST /handoffs/FOOD-1-TRK/clarifications", "{'answer': 'The street'}");
            assertThat(kitchen.whoDecides(omar, "GiveClarification", "FOOD")).containsExactly("Jane Okafor");
            assertThat(kitchen.whoDecidedAt(before, omar, "GiveClarification", "FOOD"))
                    .containsExactly("Omar Reyes");

            // she answers her own question, in the other role
            jane.decides("POST /handoffs/FOOD-1-TRK/clarifications", "{'answer': 'The street is enough'}");
            lena.decides("POST /handoffs/FOOD-1-TRK/acceptance", """
                    {'milestone': 'TRK-M1', 'committedDate': '%s'}""", in(35));
            JsonNode thread = omar.sees("/handoffs/FOOD-1-TRK").path("thread");
            assertThat(thread.valueStream()
                            .filter(each -> each.path("stream").asString().equals("handoff:FOOD-1-TRK"))
                            .map(each -> each.path("type").asString() + " "
                                    + each.at("/decidedBy/0/member/name").asString() + " "
                                    + each.at("/decidedBy/0/role").asString()))
                    .containsExactly(
                            "HandoffAccepted Lena Fischer PROJECT_MANAGER",
                            "ClarificationGiven Jane Okafor PRODUCT_MANAGER",
                            "ClarificationRequested Jane Okafor PROJECT_MANAGER",
                            "HandoffProposed Omar Reyes PRODUCT_MANAGER");

            // the past is as it was: both views, the board and why
            assertThat(omar.sees("/why/TRK-M1/due").path("sentence").asString())
                    .startsWith("Jane Okafor, project manager");
            assertThat(omar.sawAt(before, "/projects/TRK/delivery")
                            .at("/project/manager/value/name")
                            .asString())
                    .isEqualTo("Jane Okafor");
            assertThat(omar.sees("/projects/TRK/delivery")
                            .at("/project/manager/value/name")
                            .asString())
                    .isEqualTo("Lena Fischer");
            assertThat(omar.sawAt(before, "/handoffs/FOOD-1-TRK").path("state").asString())
                    .isEqualTo("CLARIFYING");
            assertThat(omar.sees("/products/FOOD/roadmap")
                            .at("/product/manager/value/name")
                            .asString())
                    .isEqualTo("Jane Okafor");
            assertThat(omar.sees("/features/FOOD-1/lineage")
                            .path("steps")
                            .valueStream()
                            .filter(step -> step.path("stage").asString().equals("DEFINITION"))
                            .map(step ->
                                    step.at("/fact/decidedBy/0/member/name").asString()))
                    .containsExactly("Omar Reyes");
        }
    }
}

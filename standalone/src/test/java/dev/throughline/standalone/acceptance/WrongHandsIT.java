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
 * Scenario 7: a product manager tries to move a milestone, a project manager to re-rank. Each is refused with the owner's
 * name, asks, and is granted; the record names who asked and who decided.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongHandsIT {

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    @Test
    void who_may_not_decide_is_told_who_does_asks_and_is_granted(@TempDir Path data) {
        try (var team = Team.on(storage(data))) {
            var kitchen = Kitchen.of(team);
            var omar = kitchen.omar();
            var jane = kitchen.jane();

            // the product manager tries to move a milestone
            JsonNode refusal = omar.isRefused(403, "decision.not-yours", "PUT /milestones/TRK-M1/due", """
                    {'due': '%s', 'rationale': 'The fair is later'}""", in(40));
            assertThat(refusal.at("/owner/role").asString()).isEqualTo("PROJECT_MANAGER");
            assertThat(refusal.at("/owner/members/0/name").asString()).isEqualTo("Jane Okafor");
            assertThat(refusal.path("howToAsk").asString()).contains("Jane Okafor");
            // who decides says the same
            assertThat(kitchen.whoDecides(omar, "RescheduleMilestone", "TRK")).containsExactly("Jane Okafor");

            // he asks; it is her turn
            String asked = omar.decides("POST /requests", """
                    {'method': 'PUT', 'path': '/api/milestones/TRK-M1/due', 'body': {'due': '%s'},
                     'rationale': 'The fair is later'}""", in(40));
            assertThat(kitchen.turns(jane, "mine")).contains(asked);
            assertThat(kitchen.turns(omar, "waitingFor")).contains(asked);
            assertThat(jane.sees("/projects/TRK/delivery")
                            .at("/milestones/0/due/value")
                            .asString())
                    .isEqualTo(in(30).toString());

            // she grants: her decision, at his asking
            jane.decides("POST /requests/" + asked + "/grant", "{'rationale': 'Then the couriers are trained'}");
            JsonNode moved = jane.sees("/projects/TRK/delivery").at("/milestones/0/due");
            assertThat(moved.path("value").asString()).isEqualTo(in(40).toString());
            assertThat(moved.at("/decidedBy/0/member/name").asString()).isEqualTo("Jane Okafor");
            assertThat(moved.path("owner").asString()).isEqualTo("PROJECT_MANAGER");
            JsonNode decision = omar.sees("/decisions/" + moved.path("position").asLong());
            assertThat(decision.at("/askedBy/name").asString()).isEqualTo("Omar Reyes");
            assertThat(kitchen.turns(jane, "mine")).doesNotContain(asked);
            assertThat(omar.sees("/why/TRK-M1/due").path("sentence").asString())
                    .startsWith("Jane Okafor, project manager");

            // the project manager tries to re-rank
            JsonNode other = jane.isRefused(403, "decision.not-yours", "PUT /features/FOOD-2/priority", """
                    {'horizon': 'NOW', 'rank': 1, 'rationale': 'It is nearly done'}""");
            assertThat(other.at("/owner/role").asString()).isEqualTo("PRODUCT_MANAGER");
            assertThat(other.at("/owner/members/0/name").asString()).isEqualTo("Omar Reyes");
            String rerank = jane.decides("POST /requests", """
                    {'method': 'PUT', 'path': '/api/features/FOOD-2/priority', 'body': {'horizon': 'NOW', 'rank': 1},
                     'rationale': 'It is nearly done'}""");
            assertThat(kitchen.turns(omar, "mine")).contains(rerank);
            omar.decides("POST /requests/" + rerank + "/grant", "{}");
            JsonNode first = jane.sees("/products/FOOD/roadmap").at("/features/0");
            assertThat(first.path("key").asString()).isEqualTo("FOOD-2");
            assertThat(first.at("/priority/decidedBy/0/member/name").asString()).isEqualTo("Omar Reyes");
            assertThat(jane.sees("/decisions/" + first.at("/priority/position").asLong())
                            .at("/askedBy/name")
                            .asString())
                    .isEqualTo("Jane Okafor");

            // and the log holds who asked, and what it led to
            assertThat(kitchen.types(omar))
                    .containsSubsequence("RequestGranted", "DecisionRequested", "RequestGranted", "DecisionRequested");
        }
    }
}

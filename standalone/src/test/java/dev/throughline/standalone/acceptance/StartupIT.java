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

/** Scenario 5: in a startup one person holds both roles. One confirmation settles a handoff, with two roles on record. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartupIT {

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    @Test
    void one_person_in_both_roles_settles_a_handoff_in_one_confirmation_and_both_are_on_record(@TempDir Path data) {
        try (var team = Team.on(storage(data))) {
            var kitchen = Kitchen.of(team);
            var omar = kitchen.omar();
            var jane = kitchen.jane();
            long before = team.position();

            // two people cannot
            omar.isRefused(403, "self-settled.not-both-roles", "POST /handoffs", selfSettled("FOOD-1"));

            // from now on Omar decides for both
            team.owner().decides("PUT /projects/TRK/project-manager", "{'member': '@omar'}");
            assertThat(kitchen.whoDecides(omar, "AcceptHandoff", "TRK")).containsExactly("Omar Reyes");
            assertThat(kitchen.whoDecidedAt(before, omar, "AcceptHandoff", "TRK"))
                    .containsExactly("Jane Okafor");
            omar.does("POST /handoffs", selfSettled("FOOD-1"));

            // both events, one commit, each with its role
            JsonNode log = omar.sees("/decisions?limit=10");
            JsonNode accepted = only(log, "HandoffAccepted");
            JsonNode proposed = only(log, "HandoffProposed");
            assertThat(log.path("items")
                            .valueStream()
                            .filter(each -> each.path("together").equals(accepted.path("together")))
                            .map(each -> each.path("type").asString()))
                    .containsExactlyInAnyOrder("HandoffProposed", "FeatureHandedOff", "HandoffAccepted");
            assertThat(accepted.path("owner").asString()).isEqualTo("PROJECT_MANAGER");
            assertThat(accepted.at("/decidedBy/0/role").asString()).isEqualTo("PROJECT_MANAGER");
            assertThat(proposed.path("owner").asString()).isEqualTo("PRODUCT_MANAGER");
            assertThat(accepted.at("/decidedBy/0/member/name").asString()).isEqualTo("Omar Reyes");
            assertThat(accepted.path("selfSettled").asBoolean()).isTrue();
            assertThat(accepted.path("together")).hasSize(3);

            // the board, both views, why and lineage say so
            JsonNode card = kitchen.card(jane, "FOOD-1-TRK");
            assertThat(card.path("state").asString()).isEqualTo("ACCEPTED");
            assertThat(card.path("selfSettled").asBoolean()).isTrue();
            assertThat(card.at("/turn/holders/0/name").asString()).isEqualTo("Omar Reyes");
            assertThat(jane.sees("/products/FOOD/roadmap")
                            .at("/features/0/handoffs/0/state")
                            .asString())
                    .isEqualTo("ACCEPTED");
            assertThat(jane.sees("/projects/TRK/delivery")
                            .at("/handoffs/0/commitment/value/milestone")
                            .asString())
                    .isEqualTo("TRK-M1");
            assertThat(jane.sees("/why/FOOD-1-TRK/commitment").path("sentence").asString())
                    .startsWith("Omar Reyes, project manager");
            assertThat(jane.sees("/features/FOOD-1/lineage")
                            .path("steps")
                            .valueStream()
                            .map(step -> step.path("stage").asString()))
                    .contains("DEFINITION", "PRIORITY", "HANDOFF", "ANSWER");
            assertThat(kitchen.turns(omar, "delivering")).contains("FOOD-1-TRK");
            assertThat(kitchen.turns(jane, "delivering")).isEmpty();
        }
    }

    private static String selfSettled(String feature) {
        return """
                {'feature': '%s', 'project': 'TRK', 'definitionVersion': 1, 'criteria': ['C1', 'C2'],
                 'wantedBy': '%s', 'milestone': 'TRK-M1', 'committedDate': '%s', 'selfSettled': true,
                 'rationale': 'We are three people'}""".formatted(feature, in(60), in(35));
    }

    private static JsonNode only(JsonNode log, String type) {
        return log.path("items")
                .valueStream()
                .filter(each -> each.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }
}

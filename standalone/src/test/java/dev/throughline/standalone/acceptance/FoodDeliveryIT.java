package dev.throughline.standalone.acceptance;

import static dev.throughline.standalone.acceptance.Team.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.standalone.Storage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Scenario 1: customers complain of late deliveries; the product manager tests what is assumed, defines real-time tracking,
 * makes it the MVP and hands it off; the project manager plans, allocates, has it built and tested, and delivers on time
 * and within scope; every criterion is accepted.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoodDeliveryIT {

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    @Test
    void a_feature_is_followed_from_a_customers_complaint_to_the_accepted_delivery(@TempDir Path data) {
        try (var team = Team.on(storage(data))) {
            var kitchen = Kitchen.of(team);
            var omar = kitchen.omar();
            var jane = kitchen.jane();
            var ravi = team.admits("ravi", "Ravi Menon");
            var mei = team.admits("mei", "Mei Tanaka");
            team.owner().decides("POST /resources", "{'kind': 'PERSON', 'member': '@ravi', 'capacity': 100}");
            team.owner().decides("POST /resources", "{'kind': 'PERSON', 'member': '@mei', 'capacity': 80}");

            String feature = from_complaints_to_a_feature(kitchen, ravi);
            String handoff = feature + "-TRK";
            it_becomes_the_mvp_and_is_handed_off(kitchen, feature);
            long proposed = team.position();
            the_project_manager_asks_plans_and_accepts(kitchen, feature);
            the_work_is_done(kitchen, ravi, mei);
            it_is_delivered_and_signed_off(kitchen, handoff);

            // who decided what, from the insight to the sign-off
            JsonNode lineage = mei.sees("/features/" + feature + "/lineage");
            assertThat(lineage.path("steps")
                            .valueStream()
                            .map(step -> step.path("stage").asString())
                            .distinct())
                    .containsSubsequence("INSIGHT", "GOAL", "DEFINITION", "PRIORITY", "HANDOFF", "ANSWER", "MILESTONE");
            assertThat(mei.sees("/why/" + feature + "/priority")
                            .path("sentence")
                            .asString())
                    .startsWith("Omar Reyes, product manager")
                    .contains("Every third call");
            assertThat(mei.sees("/why/TRK-M2/due").path("sentence").asString())
                    .startsWith("Jane Okafor, project manager");
            assertThat(kitchen.whoDecides(mei, "AcceptDelivery", "FOOD")).containsExactly("Omar Reyes");
            assertThat(kitchen.whoDecides(mei, "ReportDelivery", "TRK")).containsExactly("Jane Okafor");

            // and as it was when it was proposed
            assertThat(mei.sawAt(proposed, "/handoffs/" + handoff).path("state").asString())
                    .isEqualTo("PROPOSED");
            assertThat(mei.sawAt(proposed, "/projects/TRK/delivery").path("milestones"))
                    .hasSize(1);
            assertThat(kitchen.types(mei))
                    .contains(
                            "InsightRecorded",
                            "AssumptionConcluded",
                            "FeatureDefined",
                            "FeaturePrioritized",
                            "HandoffProposed",
                            "HandoffAccepted",
                            "ScopeItemAdded",
                            "TaskCompleted",
                            "DeliveryReported",
                            "DeliveryAccepted");
        }
    }

    private static String from_complaints_to_a_feature(Kitchen kitchen, Member ravi) {
        var omar = kitchen.omar();
        omar.decides("PUT /products/FOOD/vision", """
                {'vision': 'You always know where dinner is', 'rationale': 'Not knowing is worse than late'}""");
        String goal = omar.decides("POST /products/FOOD/goals", """
                {'statement': 'Fewer people call', 'metric': 'Calls per 100 orders', 'unit': 'calls', 'baseline': 31,
                 'target': 12, 'due': '%s', 'rationale': 'A call costs more than we earn on the order'}""", in(120));
        String complaint = ravi.decides("POST /products/FOOD/insights", """
                {'kind': 'CUSTOMER_FEEDBACK', 'source': 'Support inbox', 'text': 'Where is my order? Every third call',
                 'reach': 310}""");
        String interview = omar.decides("POST /products/FOOD/insights", """
                {'kind': 'INTERVIEW', 'source': 'Twelve customers', 'text': 'Nine would wait if they saw the courier'}""");
        // a project manager does not define what the product is to be
        JsonNode refusal = kitchen.jane().isRefused(403, "decision.not-yours", "POST /products/FOOD/features", """
                {'title': 'Tracking', 'problem': 'p', 'audience': 'a', 'valueHypothesis': 'v',
                 'acceptanceCriteria': [{'text': 'c'}], 'insights': [], 'rationale': 'r'}""");
        assertThat(refusal.at("/owner/members/0/name").asString()).isEqualTo("Omar Reyes");
        String feature = omar.decides("POST /products/FOOD/features", """
                {'title': 'Courier on a map', 'problem': 'Nobody knows where the meal is', 'audience': 'Who ordered',
                 'valueHypothesis': 'Half the calls',
                 'acceptanceCriteria': [{'text': 'At most 30 seconds old'}, {'text': 'On a three-year-old phone'}],
                 'goal': '%s', 'insights': ['%s', '%s'], 'rationale': 'Every third call is this question'}""", goal, complaint, interview);
        String assumption = omar.does("POST /features/" + feature + "/assumptions", """
                {"text": "They call because they cannot see the courier"}""")
                .path("id")
                .asString();
        omar.decides("POST /features/" + feature + "/assumptions/" + assumption + "/conclusion", """
                {'result': 'CONFIRMED', 'insights': ['%s'], 'rationale': 'Nine of twelve'}""", interview);
        JsonNode seen = ravi.sees("/features/" + feature);
        assertThat(seen.path("definitionVersion").asInt()).isEqualTo(1);
        assertThat(seen.at("/definition/value/insights").valueStream().map(JsonNode::asString))
                .containsExactly(complaint, interview);
        return feature;
    }

    private static void it_becomes_the_mvp_and_is_handed_off(Kitchen kitchen, String feature) {
        var omar = kitchen.omar();
        omar.decides("PUT /features/" + feature + "/priority", """
                {'horizon': 'NOW', 'rank': 1, 'mvp': true, 'rationale': 'Every third call',
                 'rice': {'reach': 18400, 'impact': 2, 'confidence': 0.8, 'effort': 4}}""");
        JsonNode first = kitchen.jane().sees("/products/FOOD/roadmap").at("/features/0");
        assertThat(first.path("key").asString()).isEqualTo(feature);
        assertThat(first.path("rank").asInt()).isEqualTo(1);
        assertThat(first.at("/priority/value/mvp").asBoolean()).isTrue();
        omar.does("POST /handoffs", Kitchen.proposal(feature, in(60)));
        assertThat(kitchen.turns(kitchen.jane(), "mine")).containsExactly(feature + "-TRK");
        assertThat(kitchen.turns(omar, "waitingFor")).contains(feature + "-TRK");
        // a product manager does not accept for the project
        omar.isRefused(403, "decision.not-yours", "POST /handoffs/" + feature + "-TRK/acceptance", """
                {'milestone': 'TRK-M1', 'committedDate': '%s'}""", in(50));
    }

    private static void the_project_manager_asks_plans_and_accepts(Kitchen kitchen, String feature) {
        var jane = kitchen.jane();
        String handoff = feature + "-TRK";
        jane.decides("POST /handoffs/" + handoff + "/clarification-requests", "{'question': 'Exact to the house?'}");
        assertThat(kitchen.card(jane, handoff).path("state").asString()).isEqualTo("CLARIFYING");
        assertThat(kitchen.turns(kitchen.omar(), "mine")).containsExactly(handoff);
        kitchen.omar().decides("POST /handoffs/" + handoff + "/clarifications", "{'answer': 'The street is enough'}");
        jane.decides("POST /projects/TRK/milestones", """
                {'name': 'Pilot', 'due': '%s', 'features': ['%s']}""", in(45), feature);
        jane.decides("POST /projects/TRK/allocations", """
                {'resource': '@ravi', 'from': '%s', 'to': '%s', 'percent': 60}""", in(0), in(40));
        jane.decides("POST /projects/TRK/allocations", """
                {'resource': '@mei', 'from': '%s', 'to': '%s', 'percent': 50}""", in(0), in(20));
        // nobody is allocated past what they can give
        JsonNode full =
                jane.isRefused(409, "allocation.over-capacity", "POST /projects/TRK/allocations", """
                {'resource': '@mei', 'from': '%s', 'to': '%s', 'percent': 50}""", in(5), in(6));
        assertThat(full.path("inTheWay")).hasSize(1);
        jane.decides("POST /handoffs/" + handoff + "/acceptance", """
                {'milestone': 'TRK-M2', 'committedDate': '%s', 'rationale': 'A week for the feed'}""", in(50));
        JsonNode delivery = kitchen.omar().sees("/projects/TRK/delivery");
        assertThat(delivery.path("productsServed")
                        .valueStream()
                        .map(each -> each.path("key").asString()))
                .containsExactly("FOOD");
        assertThat(kitchen.turns(jane, "delivering")).containsExactly(handoff);
    }

    private static void the_work_is_done(Kitchen kitchen, Member ravi, Member mei) {
        var jane = kitchen.jane();
        List<String> tasks = List.of(
                task(jane, "Position feed", "DEVELOPMENT"),
                task(jane, "How the map looks", "DESIGN"),
                task(jane, "Test on old phones", "QA"));
        jane.decides("PUT /tasks/" + tasks.get(0) + "/assignee", "{'member': '@ravi'}");
        mei.decides("PUT /tasks/" + tasks.get(1) + "/assignee", "{'member': '@mei'}");
        mei.decides("PUT /tasks/" + tasks.get(2) + "/assignee", "{'member': '@mei'}");
        jane.decides("POST /tasks/" + tasks.get(2) + "/dependencies", "{'dependsOn': '%s'}", tasks.get(0));
        // who is not at work on it does not start it
        kitchen.omar().isRefused(403, "decision.not-yours", "POST /tasks/" + tasks.get(0) + "/start", "{}");
        finish(ravi, tasks.get(0));
        finish(mei, tasks.get(1));
        finish(mei, tasks.get(2));
        assertThat(kitchen.omar()
                        .sees("/projects/TRK/delivery")
                        .path("tasks")
                        .valueStream()
                        .map(task -> task.path("state").asString()))
                .containsOnly("DONE");
        jane.decides("POST /milestones/TRK-M2/reached", "{'on': '%s'}", in(0));
    }

    private static void it_is_delivered_and_signed_off(Kitchen kitchen, String handoff) {
        var omar = kitchen.omar();
        kitchen.jane().decides("POST /handoffs/" + handoff + "/delivery", """
                {'criteria': [{'id': 'C1', 'evidence': 'Measured over 400 orders'}, {'id': 'C2', 'evidence': 'Three phones'}]}""");
        JsonNode card = kitchen.card(omar, handoff);
        assertThat(card.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(card.at("/turn/holders/0/name").asString()).isEqualTo("Omar Reyes");
        assertThat(kitchen.turns(omar, "mine")).containsExactly(handoff);
        // the one who delivers does not sign off
        kitchen.jane().isRefused(403, "decision.not-yours", "POST /handoffs/" + handoff + "/delivery-acceptance", """
                {'criteria': ['C1', 'C2']}""");
        omar.decides("POST /handoffs/" + handoff + "/delivery-acceptance", "{'criteria': ['C1', 'C2']}");
        JsonNode done = omar.sees("/handoffs/" + handoff);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.at("/acceptance/delivered").asBoolean()).isTrue();
        assertThat(done.path("criteria")
                        .valueStream()
                        .map(each -> each.path("accepted").asBoolean()))
                .containsOnly(true);
        assertThat(kitchen.turns(omar, "mine")).isEmpty();
        assertThat(kitchen.turns(kitchen.jane(), "mine")).isEmpty();
    }

    private static String task(Member jane, String title, String discipline) {
        return jane.decides("POST /projects/TRK/tasks", """
                {'title': '%s', 'discipline': '%s', 'milestone': 'TRK-M2'}""", title, discipline);
    }

    private static void finish(Member who, String task) {
        who.decides("POST /tasks/" + task + "/start", "{}");
        who.decides("POST /tasks/" + task + "/complete", "{}");
    }
}

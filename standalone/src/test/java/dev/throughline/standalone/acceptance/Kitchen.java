package dev.throughline.standalone.acceptance;

import static dev.throughline.standalone.acceptance.Team.in;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Food delivery, which Omar Reyes decides on, and Tracking rollout, which Jane Okafor does: two features in order, dates,
 * and one milestone.
 */
record Kitchen(Team team, Member omar, Member jane) {

    static Kitchen of(Team team) {
        Member omar = team.admits("omar", "Omar Reyes");
        Member jane = team.admits("jane", "Jane Okafor");
        Member owner = team.owner();
        owner.decides("POST /products", """
                {'key': 'FOOD', 'name': 'Food delivery', 'problem': 'Nobody knows where the order is'}""");
        owner.decides("POST /projects", """
                {'key': 'TRK', 'name': 'Tracking rollout', 'objective': 'Every order can be followed',
                 'successCriteria': ['Half the calls'], 'approach': 'AGILE', 'kind': 'PRODUCT'}""");
        owner.decides("PUT /products/FOOD/product-manager", "{'member': '@omar'}");
        owner.decides("PUT /projects/TRK/project-manager", "{'member': '@jane'}");
        feature(omar, "Real-time tracking");
        feature(omar, "Allergen filter");
        omar.decides("PUT /features/FOOD-1/priority", "{'horizon': 'NOW', 'rank': 1, 'mvp': true}");
        omar.decides("PUT /features/FOOD-2/priority", "{'horizon': 'NEXT', 'rank': 2}");
        jane.decides("PUT /projects/TRK/schedule", "{'start': '%s', 'end': '%s'}", in(-10), in(120));
        jane.decides("POST /projects/TRK/milestones", """
                {'name': 'Live map', 'due': '%s', 'features': ['FOOD-1']}""", in(30));
        return new Kitchen(team, omar, jane);
    }

    static String feature(Member productManager, String title) {
        return productManager.decides("POST /products/FOOD/features", """
                {'title': '%s', 'problem': 'Customers call', 'audience': 'Those who wait',
                 'valueHypothesis': 'Half as many calls',
                 'acceptanceCriteria': [{'text': 'At most 30 seconds old'}, {'text': 'On old phones too'}],
                 'insights': [], 'rationale': 'Every third call is this question'}""", title);
    }

    /** What the handoff's proposal says, by the one who decides on the product. */
    static String proposal(String feature, Object wantedBy) {
        return """
                {'feature': '%s', 'project': 'TRK', 'definitionVersion': 1, 'criteria': ['C1', 'C2'],
                 'wantedBy': '%s', 'rationale': 'Before the season'}""".formatted(feature, wantedBy);
    }

    /** Who holds the role in which the command is decided, for the product or project. */
    List<String> whoDecides(Member asking, String command, String place) {
        return names(asking.sees("/who-decides"), command, place);
    }

    /** The same, as of a position. */
    List<String> whoDecidedAt(long position, Member asking, String command, String place) {
        return names(asking.sawAt(position, "/who-decides"), command, place);
    }

    /** The subjects of somebody's turns: {@code mine}, {@code delivering} or {@code waitingFor}. */
    List<String> turns(Member whose, String kind) {
        return whose.sees("/me/turns")
                .path(kind)
                .valueStream()
                .map(turn -> turn.path("subject").asString())
                .toList();
    }

    /** The kinds of events in the decision log, newest first, contributions among them. */
    List<String> types(Member asking) {
        return asking.sees("/decisions?contributions=true&limit=500")
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    /** The board's card. */
    JsonNode card(Member asking, String handoff) {
        return asking.sees("/handoffs")
                .path("items")
                .valueStream()
                .filter(item -> item.path("key").asString().equals(handoff))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode answer, String command, String place) {
        return answer.path("places")
                .valueStream()
                .filter(where -> where.path("key").asString("").equals(place))
                .flatMap(where -> where.path("roles").valueStream())
                .filter(held -> held.path("decisions")
                        .valueStream()
                        .anyMatch(type -> type.path("command").asString().equals(command)))
                .flatMap(held -> held.path("holders").valueStream())
                .map(holder -> holder.path("name").asString())
                .toList();
    }
}

package dev.throughline.standalone.browser;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The smallest workspace with both roles: Omar manages the product Food delivery (FOOD), Jane the project Tracking rollout
 * (TRK), Mei can be allocated. Filled by REST, so that a test shows only what it is about.
 */
record Workspace(Member owner, Member omar, Member jane, String mei) {

    static Workspace in(Tracker tracker) {
        var owner = Member.invitedBy(tracker.address(), tracker.ownersLink());
        var omar = admitted(tracker, owner, "omar", "Omar Reyes");
        var jane = admitted(tracker, owner, "jane", "Jane Okafor");
        owner.post("/api/members", person("mei", "Mei Chen"));
        owner.post("/api/products", Map.of("key", "FOOD", "name", "Food delivery", "problem", "Dinners come late"));
        owner.put("/api/products/FOOD/product-manager", Map.of("member", "@omar"), "none");
        owner.post(
                "/api/projects",
                Map.of(
                        "key", "TRK",
                        "name", "Tracking rollout",
                        "objective", "Every customer sees their courier move",
                        "successCriteria", List.of("In all 14 cities"),
                        "approach", "AGILE",
                        "kind", "PRODUCT"));
        owner.put("/api/projects/TRK/project-manager", Map.of("member", "@jane"), "none");
        var mei = owner.post("/api/resources", Map.of("kind", "PERSON", "member", "@mei", "capacity", 100));
        return new Workspace(owner, omar, jane, mei.get("id").asString());
    }

    private static Member admitted(Tracker tracker, Member owner, String handle, String name) {
        var admitted = owner.post("/api/members", person(handle, name));
        var id = admitted.get("id").asString();
        var invitation = owner.post("/api/members/" + id + "/invitation", Map.of());
        return Member.invitedBy(tracker.address(), invitation.get("link").asString());
    }

    private static Map<String, String> person(String handle, String name) {
        return Map.of("handle", handle, "name", name, "email", handle + "@example.org");
    }

    /** Omar defines a feature with one criterion. @return its key */
    String feature(String title, String why) {
        return omar.post(
                        "/api/products/FOOD/features",
                        Map.of(
                                "title",
                                title,
                                "problem",
                                "Nobody knows where the order is",
                                "audience",
                                "Customers who wait",
                                "valueHypothesis",
                                "Fewer calls",
                                "acceptanceCriteria",
                                List.of(Map.of("text", "The map shows the courier")),
                                "insights",
                                List.of(),
                                "rationale",
                                why))
                .get("id")
                .asString();
    }

    /** Omar prioritises a feature for the first time. */
    void prioritised(String feature, String horizon, int rank) {
        omar.put("/api/features/" + feature + "/priority", Map.of("horizon", horizon, "rank", rank), "none");
    }

    /** Jane schedules a milestone of TRK. @return its key */
    String milestone(String name, String due) {
        return jane.post("/api/projects/TRK/milestones", Map.of("name", name, "due", due, "features", List.of()))
                .get("id")
                .asString();
    }

    /** Omar proposes the first definition of a feature to TRK. @return the handoff's key */
    String proposed(String feature, String wantedBy) {
        return omar.post(
                        "/api/handoffs",
                        Map.of(
                                "feature",
                                feature,
                                "project",
                                "TRK",
                                "definitionVersion",
                                1,
                                "criteria",
                                List.of("C1"),
                                "wantedBy",
                                wantedBy,
                                "rationale",
                                "Support drowns in calls"))
                .get("id")
                .asString();
    }

    /** Jane accepts a handoff. */
    void accepted(String handoff, String milestone, String day) {
        jane.post("/api/handoffs/" + handoff + "/acceptance", Map.of("milestone", milestone, "committedDate", day));
    }

    JsonNode roadmap() {
        return omar.get("/api/products/FOOD/roadmap");
    }

    JsonNode delivery() {
        return jane.get("/api/projects/TRK/delivery");
    }
}

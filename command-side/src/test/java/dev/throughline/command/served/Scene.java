package dev.throughline.command.served;

import dev.throughline.events.HandoffId;
import java.util.List;
import java.util.Map;

/**
 * A product, a project, their managers, and what is between them: each method makes one thing more, over HTTP.
 *
 * @param served where
 * @param productManager who is to manage the product
 * @param projectManager who is to manage the project; may be the same
 * @param product the product's key, not taken yet
 * @param project the project's key, not taken yet
 */
public record Scene(CommandSide served, Person productManager, Person projectManager, String product, String project) {

    private static final Map<String, String> BECAUSE = Map.of("rationale", "Couriers need it before the summer");

    /** The product, and its manager. */
    public Scene conceived() {
        var owner = served.owner();
        owner.post("/api/products", Map.of("key", product, "name", "Food", "problem", "Orders come late"))
                .expect(201);
        owner.put("/api/products/" + product + "/product-manager", Map.of("member", productManager.id()))
                .expect(200);
        return this;
    }

    /** The project, and its manager. */
    public Scene chartered() {
        var owner = served.owner();
        owner.post("/api/projects", charter(project)).expect(201);
        owner.put("/api/projects/" + project + "/project-manager", Map.of("member", projectManager.id()))
                .expect(200);
        return this;
    }

    /** A feature of the product. */
    public String defined() {
        conceived();
        return productManager
                .post("/api/products/" + product + "/features", feature())
                .expect(201)
                .text("/id");
    }

    /** Where a goal of the product is. */
    public String goalSet() {
        conceived();
        var path = "/api/products/" + product + "/goals";
        return path + "/" + productManager.post(path, goal()).expect(201).text("/id");
    }

    /** Where an assumption for a feature of the product is. */
    public String assumed() {
        var path = "/api/features/" + defined() + "/assumptions";
        return path + "/"
                + productManager
                        .post(path, Map.of("text", "They look at maps"))
                        .expect(201)
                        .text("/id");
    }

    /** A milestone of the project, due on 12 February 2027. */
    public String milestone() {
        return projectManager
                .post("/api/projects/" + project + "/milestones", Map.of("name", "Pilot", "due", "2027-02-12"))
                .expect(201)
                .text("/id");
    }

    /** A scope item of the project. */
    public String scopeItem() {
        return projectManager
                .post("/api/projects/" + project + "/scope-items", Map.of("title", "Couriers on a map"))
                .expect(201)
                .text("/id");
    }

    /** Somebody who can be allocated. */
    public String resource() {
        var member = served.admitOnly(served.freeHandle());
        return register(member).expect(201).text("/id");
    }

    private Reply register(String member) {
        return served.owner().post("/api/resources", Map.of("kind", "PERSON", "member", member, "capacity", 100));
    }

    /** One more owner of the workspace, by member id. */
    public String appointed() {
        var member = served.admitOnly(served.freeHandle());
        served.owner().post("/api/workspace/owners", Map.of("member", member)).expect(200);
        return member;
    }

    /** Somebody who stands in for the holder of the mandate at that path, by member id. */
    public String deputised(String path) {
        var member = served.admitOnly(served.freeHandle());
        served.owner().post(path, deputy(member)).expect(200);
        return member;
    }

    /** An allocation to the project. */
    public String allocated() {
        chartered();
        return projectManager
                .post("/api/projects/" + project + "/allocations", allocation(resource()))
                .expect(201)
                .text("/id");
    }

    /** A handoff that waits for an answer. */
    public String proposed() {
        var feature = defined();
        chartered();
        return productManager
                .post("/api/handoffs", proposal(feature, project))
                .expect(201)
                .text("/id");
    }

    /** A handoff about which a question is open. */
    public String asked() {
        var handoff = proposed();
        return after(projectManager, handoff, "clarification-requests", Map.of("question", "Which couriers?"));
    }

    /** A handoff that the project has accepted. */
    public String accepted() {
        var handoff = proposed();
        var commitment = Map.of("milestone", milestone(), "committedDate", "2027-02-19");
        return after(projectManager, handoff, "acceptance", commitment);
    }

    /** A handoff that was withdrawn after it was accepted. */
    public String withdrawn() {
        return after(productManager, accepted(), "withdrawal", why());
    }

    /** A handoff that was reported as delivered. */
    public String delivered() {
        return after(projectManager, accepted(), "delivery", evidence());
    }

    /** A policy's effect that was refused, and would not be any more: to withdraw what was delivered when its feature was dropped. */
    public String parked() {
        var handoff = new HandoffId(delivered());
        productManager
                .post("/api/features/" + handoff.feature() + "/drop", why())
                .expect(200);
        served.settle();
        after(productManager, handoff.value(), "delivery-rejection", why());
        return served.parked().getLast();
    }

    private static String after(Person person, String handoff, String act, Map<String, ?> body) {
        person.post("/api/handoffs/" + handoff + "/" + act, body).expect(200);
        return handoff;
    }

    public static Map<String, ?> charter(String key) {
        return Map.of(
                "key", key,
                "name", "Live tracking",
                "objective", "Customers see where their order is",
                "successCriteria", List.of("Nine of ten orders are tracked"),
                "approach", "HYBRID",
                "kind", "PRODUCT");
    }

    public static Map<String, ?> feature() {
        return Map.of(
                "title", "Real-time tracking",
                "problem", "Nobody knows where the order is",
                "audience", "Customers who wait",
                "valueHypothesis", "Fewer calls",
                "acceptanceCriteria", List.of(Map.of("text", "The map shows the courier")),
                "rationale", "Late orders are the first complaint");
    }

    /** For as long as any test takes. */
    public static Map<String, ?> deputy(String member) {
        return Map.of("member", member, "from", "2020-01-01T00:00:00Z", "to", "2900-01-01T00:00:00Z");
    }

    public static Map<String, ?> goal() {
        return Map.of(
                "statement", "Fewer calls",
                "metric", "Calls per order",
                "unit", "%",
                "baseline", 40,
                "target", 10,
                "due", "2027-06-30");
    }

    public static Map<String, ?> allocation(String resource) {
        return Map.of("resource", resource, "from", "2027-01-04", "to", "2027-02-12", "percent", 50);
    }

    public static Map<String, ?> proposal(String feature, String project) {
        return Map.of(
                "feature",
                feature,
                "project",
                project,
                "definitionVersion",
                1,
                "criteria",
                List.of("C1"),
                "wantedBy",
                "2027-02-28",
                "rationale",
                "Late orders are the first complaint");
    }

    public static Map<String, ?> evidence() {
        return Map.of("criteria", List.of(Map.of("id", "C1", "evidence", "Seen in the pilot")));
    }

    public static Map<String, ?> why() {
        return BECAUSE;
    }
}

package dev.throughline.standalone.generator;

import java.util.List;
import java.util.Map;

/**
 * What chance would seldom lead to, played on purpose: a feature is dropped whose delivery waits for its sign-off. Taking it
 * back is refused, and waits for the owner, who has it tried again once the delivery was rejected.
 */
public final class ParkedEffect {

    private static final Map<String, String> BECAUSE = Map.of("rationale", "Nobody looks at it");

    private final Tracker tracker;

    public ParkedEffect(Tracker tracker) {
        this.tracker = tracker;
    }

    /** @param settle waits until the policies have done what they have to */
    public void retried(Runnable settle) {
        take("POST", "/api/products", Map.of("key", "PARKED", "name", "Parked", "problem", "None"));
        take("PUT", "/api/products/PARKED/product-manager", Map.of("member", Person.handle(World.OWNER)));
        take(
                "POST",
                "/api/projects",
                Map.of(
                        "key", "PARKING",
                        "name", "Parking",
                        "objective", "To be tried again",
                        "successCriteria", List.of("It was"),
                        "approach", "AGILE",
                        "kind", "PRODUCT"));
        take("PUT", "/api/projects/PARKING/project-manager", Map.of("member", Person.handle(World.OWNER)));
        take(
                "POST",
                "/api/products/PARKED/features",
                Map.of(
                        "title", "Dropped",
                        "problem", "None",
                        "audience", "Nobody",
                        "valueHypothesis", "None",
                        "acceptanceCriteria", List.of(Map.of("text", "It is there")),
                        "rationale", "Somebody asked"));
        take("POST", "/api/projects/PARKING/milestones", Map.of("name", "There", "due", "2027-02-12"));
        take(
                "POST",
                "/api/handoffs",
                Map.of(
                        "feature", "PARKED-1",
                        "project", "PARKING",
                        "definitionVersion", 1,
                        "criteria", List.of("C1"),
                        "wantedBy", "2027-02-12",
                        "selfSettled", true,
                        "milestone", "PARKING-M1",
                        "committedDate", "2027-02-12",
                        "rationale", "Somebody asked"));
        take(
                "POST",
                "/api/handoffs/PARKED-1-PARKING/delivery",
                Map.of("criteria", List.of(Map.of("id", "C1", "evidence", "Seen"))));
        take("POST", "/api/features/PARKED-1/drop", BECAUSE);
        settle.run();
        take("POST", "/api/handoffs/PARKED-1-PARKING/delivery-rejection", BECAUSE);
        take("POST", "/api/effects/" + parked() + "/retry", Map.of());
        settle.run();
    }

    private String parked() {
        return tracker.read("/api/decisions?type=EffectParked&atLeast="
                        + tracker.read("/api/log/head").path("position").asLong())
                .at("/items/0/subject")
                .asString();
    }

    private void take(String method, String path, Map<String, ?> body) {
        var answer = tracker.ask(new Ask(path, World.OWNER, method, path, body));
        if (!answer.accepted()) {
            throw new AssertionError(method + " " + path + " is answered " + answer);
        }
    }
}

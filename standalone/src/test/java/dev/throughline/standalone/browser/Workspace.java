package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.throughline.standalone.Client;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/**
 * A workspace with two people in two roles: Omar Reyes, product manager of Food delivery (FOOD), and Jane Okafor, project
 * manager of Tracking rollout (TRK), who can be allocated.
 */
record Workspace(Tracker tracker, Chromium chromium) {

    static final String PASSWORD = Client.PASSWORD;

    /** Prepares it on a tracker that was just started, by the same requests that the pages send. */
    static Workspace prepared(Tracker tracker, Chromium chromium) {
        var root = tracker.address("");
        var owner = new Client(root).accepts(tracker.firstLink().substring(root.length()));
        admits(owner, "omar", "Omar Reyes", root);
        var jane = admits(owner, "jane", "Jane Okafor", root);
        done(owner, "POST", "/api/products", """
                {"key": "FOOD", "name": "Food delivery", "problem": "Nobody knows where the order is"}""");
        done(owner, "POST", "/api/projects", """
                {"key": "TRK", "name": "Tracking rollout", "objective": "Tracking in every city",
                 "successCriteria": ["All 14 cities by summer"], "approach": "AGILE", "kind": "PRODUCT"}""");
        done(owner, "PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@omar\"}");
        done(owner, "PUT", "/api/projects/TRK/project-manager", "{\"member\": \"@jane\"}");
        done(owner, "POST", "/api/resources", """
                {"kind": "PERSON", "member": "%s", "capacity": 100}""".formatted(jane));
        return new Workspace(tracker, chromium);
    }

    /** Chooses the password of whoever the link is for, and ends on the Handoffs page. */
    static void accepts(Visitor visitor, String link) {
        visitor.opens(link);
        visitor.fills("Password", PASSWORD);
        visitor.presses("Set password and sign in");
        assertThat(visitor.heading("Handoffs")).isVisible();
    }

    /** Omar, signed in. */
    Visitor omar() {
        return signedIn("omar");
    }

    /** Jane, signed in. */
    Visitor jane() {
        return signedIn("jane");
    }

    /** A feature of FOOD with one criterion; answers its key. */
    String defined(Visitor omar, String title, String why) {
        return omar.sends("POST", tracker.address("/api/products/FOOD/features"), """
                {"title": "%s", "problem": "p", "audience": "a", "valueHypothesis": "v",
                 "acceptanceCriteria": [{"text": "It works"}], "insights": [], "rationale": "%s"}""".formatted(title, why))
                .get("id")
                .getAsString();
    }

    /** A feature of FOOD with one criterion, handed to TRK; answers the handoff's key. */
    String handedOff(Visitor omar, String title, LocalDate wantedBy) {
        var feature = defined(omar, title, "Customers ask for it");
        var proposed = omar.sends("POST", tracker.address("/api/handoffs"), """
                {"feature": "%s", "project": "TRK", "definitionVersion": 1, "criteria": ["C1"],
                 "wantedBy": "%s", "rationale": "Before the season"}""".formatted(feature, wantedBy));
        var handoff = proposed.get("id").getAsString();
        // a page of another process would know of it a moment later
        omar.reads(tracker.address("/api/handoffs/" + handoff + "?atLeast=" + proposed.get("position")));
        return handoff;
    }

    private Visitor signedIn(String handle) {
        var visitor = chromium.visitor();
        visitor.enters(tracker, handle, PASSWORD);
        return visitor;
    }

    private static String admits(Client owner, String handle, String name, String root) {
        var member = done(owner, "POST", "/api/members", """
                {"handle": "%s", "name": "%s", "email": "%s@example.org"}""".formatted(handle, name, handle))
                .path("id")
                .asString();
        var link = done(owner, "POST", "/api/members/" + member + "/invitation", "{}")
                .path("link")
                .asString();
        new Client(root).accepts(link);
        return member;
    }

    private static JsonNode done(Client owner, String method, String path, String json) {
        var answer = owner.send(method, path, json);
        Assertions.assertThat(answer.status()).as(path + " " + answer.body()).isBetween(200, 201);
        return answer.json();
    }
}

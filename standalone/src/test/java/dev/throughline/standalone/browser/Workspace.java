package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import java.time.LocalDate;

/**
 * A workspace with two people in two roles: Omar Reyes, product manager of Food delivery (FOOD), and Jane Okafor, project
 * manager of Tracking rollout (TRK), who can be allocated.
 */
record Workspace(Tracker tracker, Chromium chromium) {

    static final String PASSWORD = "long enough to be a password";

    /** Prepares it on a tracker that was just started, by the same requests that the pages send. */
    static Workspace prepared(Tracker tracker, Chromium chromium) {
        var workspace = new Workspace(tracker, chromium);
        try (var owner = chromium.visitor()) {
            accepts(owner, tracker.firstLink());
            workspace.admits(owner, "omar", "Omar Reyes");
            var jane = workspace.admits(owner, "jane", "Jane Okafor");
            owner.sends("POST", tracker.address("/api/products"), """
                    {"key": "FOOD", "name": "Food delivery", "problem": "Nobody knows where the order is"}""");
            owner.sends("POST", tracker.address("/api/projects"), """
                    {"key": "TRK", "name": "Tracking rollout", "objective": "Tracking in every city",
                     "successCriteria": ["All 14 cities by summer"], "approach": "AGILE", "kind": "PRODUCT"}""");
            owner.sends("PUT", tracker.address("/api/products/FOOD/product-manager"), "{\"member\": \"@omar\"}");
            owner.sends("PUT", tracker.address("/api/projects/TRK/project-manager"), "{\"member\": \"@jane\"}");
            owner.sends("POST", tracker.address("/api/resources"), """
                    {"kind": "PERSON", "member": "%s", "capacity": 100}""".formatted(jane));
        }
        return workspace;
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
        return omar.sends("POST", tracker.address("/api/handoffs"), """
                {"feature": "%s", "project": "TRK", "definitionVersion": 1, "criteria": ["C1"],
                 "wantedBy": "%s", "rationale": "Before the season"}""".formatted(feature, wantedBy))
                .get("id")
                .getAsString();
    }

    private Visitor signedIn(String handle) {
        var visitor = chromium.visitor();
        visitor.signsIn(tracker, handle, PASSWORD);
        return visitor;
    }

    private String admits(Visitor owner, String handle, String name) {
        JsonObject admitted = owner.sends("POST", tracker.address("/api/members"), """
                {"handle": "%s", "name": "%s", "email": "%s@example.org"}""".formatted(handle, name, handle));
        var member = admitted.get("id").getAsString();
        var link = owner.sends("POST", tracker.address("/api/members/" + member + "/invitation"), "{}")
                .get("link")
                .getAsString();
        try (var invited = chromium.visitor()) {
            accepts(invited, tracker.address(link));
        }
        return member;
    }
}

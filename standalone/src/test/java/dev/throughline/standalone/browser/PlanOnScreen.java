package dev.throughline.standalone.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A work plan with something in every state, put into TRK by the same requests that the page sends. */
final class PlanOnScreen {

    private PlanOnScreen() {}

    /** Needs milestone TRK-M1; Jane manages the project. */
    static void isPlanned(Tracker tracker, Visitor jane) {
        var today = LocalDate.now(ZoneOffset.UTC);
        task(tracker, jane, "Draw couriers on the map", today.minusDays(7), today.plusDays(7));
        task(tracker, jane, "Find the routes", today.minusDays(12), today.minusDays(3));
        task(tracker, jane, "Test in the pilot city", today.plusDays(8), today.plusDays(20));
        jane.sends("PUT", tracker.address("/api/tasks/TRK-1/assignee"), "*", "{\"member\": \"@omar\"}");
        jane.sends("POST", tracker.address("/api/tasks/TRK-1/dependencies"), "{\"dependsOn\": \"TRK-2\"}");
        jane.sends("POST", tracker.address("/api/tasks/TRK-3/dependencies"), "{\"dependsOn\": \"TRK-1\"}");
        jane.sends("POST", tracker.address("/api/tasks/TRK-2/complete"), "{}");
        jane.sends("POST", tracker.address("/api/tasks/TRK-1/block"), """
                {"hurdle": "The map provider is late", "technical": false, "threatensDate": true}""");
        item(tracker, jane, "Couriers on a map");
        item(tracker, jane, "Alerts by text message");
        jane.sends("POST", tracker.address("/api/projects/TRK/scope-baseline"), "{}");
        item(tracker, jane, "Arrival time as a range");
        jane.sends("POST", tracker.address("/api/projects/TRK/scope-items/TRK-S2/removal"), """
                {"rationale": "Three in a hundred orders; not worth the licence"}""");
        jane.sends("POST", tracker.address("/api/projects/TRK/status-reports"), """
                {"status": "AMBER", "summary": "The map provider is late"}""");
    }

    private static void task(Tracker tracker, Visitor jane, String title, LocalDate start, LocalDate due) {
        jane.sends("POST", tracker.address("/api/projects/TRK/tasks"), """
                {"title": "%s", "discipline": "DEVELOPMENT", "milestone": "TRK-M1", "start": "%s", "due": "%s"}""".formatted(title, start, due));
    }

    private static void item(Tracker tracker, Visitor jane, String title) {
        jane.sends("POST", tracker.address("/api/projects/TRK/scope-items"), "{\"title\": \"%s\"}".formatted(title));
    }
}

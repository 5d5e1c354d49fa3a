package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.standalone.Client.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Two people in two roles, from an empty log to an accepted handoff: Omar Reyes decides what Food delivery is to become,
 * Jane Okafor when it is there. Every command that there is occurs, the deactivation last.
 */
final class Story {

    private final String root;
    private final Client owner;

    Story(String root, String firstLink) {
        this.root = root;
        this.owner = new Client(root).accepts(firstLink);
    }

    Client owner() {
        return owner;
    }

    void play() {
        Client omar = admitted("omar", "Omar Reyes");
        Client jane = admitted("jane", "Jane Okafor");
        admitted("zoltan", "Zoltán Kovács-Smythe");
        done(owner, "POST", "/api/products", """
                {"key": "FOOD", "name": "Food delivery", "problem": "Nobody knows where the order is"}""");
        done(owner, "POST", "/api/projects", """
                {"key": "TRK", "name": "Tracking rollout", "objective": "Tracking in every city",
                 "successCriteria": ["All 14 cities by summer"], "approach": "AGILE", "kind": "PRODUCT"}""");
        done(owner, "PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@omar\"}");
        done(owner, "PUT", "/api/projects/TRK/project-manager", "{\"member\": \"@jane\"}");
        done(owner, "POST", "/api/resources", "{\"kind\": \"PERSON\", \"member\": \"@zoltan\", \"capacity\": 80}");
        done(owner, "POST", "/api/resources", "{\"kind\": \"PERSON\", \"member\": \"@omar\", \"capacity\": 80}");
        done(owner, "PUT", "/api/resources/@omar/capacity", "{\"capacity\": 60, \"from\": \"2099-02-01\"}");
        done(omar, "POST", "/api/resources/@omar/absences", "{\"from\": \"2099-05-04\", \"to\": \"2099-05-07\"}");
        done(omar, "PUT", "/api/products/FOOD/vision", """
                {"vision": "You always know where dinner is", "rationale": "Customers call and ask"}""");
        defined(omar, "Real-time tracking");
        defined(omar, "Allergen filter");
        done(omar, "PUT", "/api/features/FOOD-1/priority", """
                {"horizon": "NOW", "rank": 1, "mvp": true, "rationale": "Every third call",
                 "rice": {"reach": 1200, "impact": 2, "confidence": 0.8, "effort": 3}}""");
        proposed(omar, "FOOD-1");
        proposed(omar, "FOOD-2");
        done(jane, "PUT", "/api/projects/TRK/schedule", "{\"start\": \"2099-01-01\", \"end\": \"2099-12-31\"}");
        done(jane, "POST", "/api/projects/TRK/milestones", """
                {"name": "Live map", "due": "2099-03-01", "features": ["FOOD-1"]}""");
        done(jane, "PUT", "/api/milestones/TRK-M1/due", """
                {"due": "2099-03-15", "rationale": "The map licence comes later"}""");
        String allocation = done(jane, "POST", "/api/projects/TRK/allocations", """
                        {"resource": "@zoltan", "from": "2099-01-05", "to": "2099-02-27", "percent": 60}""")
                .json()
                .path("id")
                .asString();
        done(jane, "POST", "/api/allocations/" + allocation + "/release", "{\"from\": \"2099-02-16\"}");
        done(jane, "POST", "/api/handoffs/FOOD-1-TRK/acceptance", """
                {"milestone": "TRK-M1", "committedDate": "2099-03-20"}""");
        done(jane, "POST", "/api/handoffs/FOOD-2-TRK/declination", "{\"rationale\": \"Not with this crew\"}");
        planned(jane);
        requested(omar, jane);
        commented(omar, jane);
        done(owner, "DELETE", "/api/members/@zoltan", null);
    }

    /** Both call each other by handle, in a comment and in what became of it. */
    private static void commented(Client omar, Client jane) {
        String comment =
                done(jane, "POST", "/api/comments", """
                {"subject": "FOOD-1", "text": "@omar, is a minute late enough? (@jane)"}""").json().path("id").asString();
        done(jane, "PUT", "/api/comments/" + comment, "{\"text\": \"@Omar: is half a minute late enough?\"}");
        done(omar, "POST", "/api/links", """
                {"subject": "FOOD-1", "url": "https://maps.example/limits", "title": "What the map can do"}""");
    }

    /** One request that was granted, and one that waits, for somebody who is named in it. */
    private static void requested(Client omar, Client jane) {
        String request =
                done(omar, "POST", "/api/requests", """
                        {"method": "PUT", "path": "/api/milestones/TRK-M1/due", "body": {"due": "2099-03-10"},
                         "rationale": "The fair is on the 12th"}""").json().path("id").asString();
        done(jane, "POST", "/api/requests/" + request + "/grant", "{}");
        done(jane, "POST", "/api/requests", """
                {"method": "PUT", "path": "/api/projects/TRK/project-manager", "body": {"member": "@omar"},
                 "rationale": "I leave in May"}""");
    }

    private static void planned(Client jane) {
        done(jane, "POST", "/api/projects/TRK/scope-items", """
                {"title": "Couriers on a map", "feature": "FOOD-1"}""");
        done(jane, "POST", "/api/projects/TRK/scope-baseline", "{}");
        done(jane, "POST", "/api/projects/TRK/scope-items", "{\"title\": \"Alerts by text message\"}");
        done(jane, "POST", "/api/projects/TRK/scope-items/TRK-S2/removal", "{\"rationale\": \"Three in a hundred\"}");
        done(jane, "POST", "/api/projects/TRK/milestones", "{\"name\": \"Kick-off\", \"due\": \"2099-01-02\"}");
        done(jane, "POST", "/api/milestones/TRK-M2/reached", "{\"on\": \"2026-01-08\"}");
        done(jane, "POST", "/api/projects/TRK/milestones", "{\"name\": \"Fair\", \"due\": \"2099-05-04\"}");
        done(jane, "POST", "/api/milestones/TRK-M3/drop", "{\"rationale\": \"The fair is cancelled\"}");
        done(jane, "POST", "/api/projects/TRK/status-reports", """
                {"status": "AMBER", "summary": "The map licence comes later"}""");
        tasks(jane);
    }

    private static void tasks(Client jane) {
        String task = """
                {"title": "%s", "discipline": "DEVELOPMENT", "scopeItem": "TRK-S1", "milestone": "TRK-M1",
                 "estimateHours": 16, "start": "2099-01-05", "due": "2099-01-15"}""";
        done(jane, "POST", "/api/projects/TRK/tasks", task.formatted("Draw couriers"));
        done(jane, "POST", "/api/projects/TRK/tasks", task.formatted("Find routes"));
        done(jane, "POST", "/api/projects/TRK/tasks", task.formatted("Print leaflets"));
        done(jane, "PUT", "/api/tasks/TRK-2", task.formatted("Find the shortest routes"));
        done(jane, "POST", "/api/tasks/TRK-3/cancellation", "{}");
        done(jane, "PUT", "/api/tasks/TRK-1/assignee", "{\"member\": \"@zoltan\"}");
        done(jane, "PUT", "/api/tasks/TRK-2/assignee", "{\"member\": \"@jane\"}");
        done(jane, "POST", "/api/tasks/TRK-1/dependencies", "{\"dependsOn\": \"TRK-2\"}");
        done(jane, "POST", "/api/tasks/TRK-2/start", "{}");
        done(jane, "POST", "/api/tasks/TRK-2/complete", "{}");
        done(jane, "POST", "/api/tasks/TRK-2/reopen", "{}");
        done(jane, "POST", "/api/tasks/TRK-1/block", """
                {"hurdle": "The map licence comes later", "technical": false, "threatensDate": true}""");
        done(jane, "POST", "/api/tasks/TRK-1/unblock", "{\"resolution\": \"A licence for the pilot city\"}");
    }

    private Client admitted(String handle, String name) {
        done(owner, "POST", "/api/members", """
                {"handle": "%s", "name": "%s", "email": "%s@kitchen.example"}""".formatted(handle, name, handle));
        String link = done(owner, "POST", "/api/members/@" + handle + "/invitation", null)
                .json()
                .path("link")
                .asString();
        return new Client(root).accepts(link);
    }

    private static void defined(Client omar, String title) {
        done(omar, "POST", "/api/products/FOOD/features", """
                {"title": "%s", "problem": "Customers call", "audience": "Those who wait",
                 "valueHypothesis": "Half as many calls", "acceptanceCriteria": [{"text": "It works"}],
                 "insights": [], "rationale": "Every third call is this question"}""".formatted(title));
    }

    private static void proposed(Client omar, String feature) {
        done(omar, "POST", "/api/handoffs", """
                {"feature": "%s", "project": "TRK", "definitionVersion": 1, "criteria": ["C1"],
                 "wantedBy": "2099-04-01", "rationale": "Before the season"}""".formatted(feature));
    }

    private static Answer done(Client client, String method, String path, @Nullable String json) {
        Answer answer = client.send(method, path, json);
        assertThat(answer.status())
                .as(method + " " + path + " " + answer.body())
                .isBetween(200, 201);
        return answer;
    }
}

package dev.throughline.command.rights;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the commands beside the decisions are asked for: comments, links, and requests for somebody else's decision. */
final class AskedBeside {

    private final CommandSide served;

    AskedBeside(CommandSide served) {
        this.served = served;
    }

    Ask of(String row, Scene scene) {
        return switch (row) {
            case "Comment" ->
                Ask.post("/api/comments", Map.of("subject", scene.conceived().product(), "text", "Why?"));
            case "EditComment" -> {
                var subject = scene.conceived().product();
                var comment = scene.productManager()
                        .post("/api/comments", Map.of("subject", subject, "text", "Why?"))
                        .expect(201)
                        .text("/id");
                yield Ask.put("/api/comments/" + comment, Map.of("text", "Why not?"));
            }
            case "LinkResource" ->
                Ask.post(
                        "/api/links",
                        Map.of("subject", scene.conceived().product(), "url", "https://x.example", "title", "X"));
            case "RevertDecision" ->
                reverted(twice(
                        scene.productManager(),
                        "/api/products/" + scene.conceived().product() + "/vision",
                        Map.of("vision", "Nobody waits"),
                        Map.of("vision", "Nobody waits in vain")));
            case "RevertDecision (of a milestone)" ->
                reverted(twice(
                        scene.projectManager(),
                        "/api/milestones/" + scene.chartered().milestone() + "/due",
                        Map.of("due", "2027-02-19"),
                        Map.of("due", "2027-02-26")));
            case "RevertDecision (of a mandate)" ->
                reverted(twice(
                        served.owner(),
                        "/api/products/" + scene.conceived().product() + "/product-manager",
                        Map.of("member", served.admitOnly(served.freeHandle())),
                        Map.of("member", scene.productManager().id())));
            case "CorrectWording" -> corrected(scene.defined(), "title");
            case "CorrectWording (of a milestone)" ->
                corrected(scene.chartered().milestone(), "name");
            case "CorrectWording (of a project)" -> corrected(scene.chartered().project(), "name");
            case "CorrectWording (of an insight)" -> corrected(insight(scene), "text");
            case "AskForDecision" ->
                Ask.post("/api/requests", vision(new Scene(served, stranger(), scene.projectManager(), key(), "")));
            case "GrantRequest" -> Ask.post("/api/requests/" + requested(vision(scene)) + "/grant", Map.of());
            case "GrantRequest (of a project)" ->
                Ask.post("/api/requests/" + requested(schedule(scene)) + "/grant", Map.of());
            case "DeclineRequest" ->
                Ask.post("/api/requests/" + requested(vision(scene)) + "/declination", Scene.why());
            case "DeclineRequest (of a project)" ->
                Ask.post("/api/requests/" + requested(schedule(scene)) + "/declination", Scene.why());
            default -> throw new IllegalArgumentException("Nobody knows how to ask for " + row);
        };
    }

    /** The position of what was decided last of the two. */
    private static long twice(Person by, String path, Map<String, ?> first, Map<String, ?> then) {
        var position = 0L;
        for (Map<String, ?> values : List.of(first, then)) {
            var body = new HashMap<String, Object>(values);
            body.put("rationale", "Couriers need it before the summer");
            position = by.put(path, body).expect(200).body().at("/position").asLong();
        }
        return position;
    }

    private static Ask reverted(long position) {
        return Ask.post("/api/decisions/" + position + "/reversal", Scene.why());
    }

    private static Ask corrected(String subject, String field) {
        return Ask.post(
                "/api/wording-corrections", Map.of("subject", subject, "field", field, "text", "As it was meant"));
    }

    /** What the product manager contributed. */
    private static String insight(Scene scene) {
        var path = "/api/products/" + scene.conceived().product() + "/insights";
        return scene.productManager()
                .post(path, Map.of("kind", "INTERVIEW", "source", "Ten customers", "text", "They call"))
                .expect(201)
                .text("/id");
    }

    /** A vision that only the scene's product manager can set. */
    private static Map<String, ?> vision(Scene scene) {
        return Map.of(
                "method",
                "PUT",
                "path",
                "/api/products/" + scene.conceived().product() + "/vision",
                "body",
                Map.of("vision", "Nobody waits in vain"),
                "rationale",
                "Trust brings them back");
    }

    private static Map<String, ?> schedule(Scene scene) {
        return Map.of(
                "method",
                "PUT",
                "path",
                "/api/projects/" + scene.chartered().project() + "/schedule",
                "body",
                Map.of("start", "2027-01-01", "end", "2027-06-30"),
                "rationale",
                "The fair is in May");
    }

    /** The request of somebody who has no mandate. */
    private String requested(Map<String, ?> body) {
        return stranger().post("/api/requests", body).expect(201).text("/id");
    }

    private Person stranger() {
        return served.admit(served.freeHandle());
    }

    private String key() {
        return "ASKED" + served.log().head().position();
    }
}

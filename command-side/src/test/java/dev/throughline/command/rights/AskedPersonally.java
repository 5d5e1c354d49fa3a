package dev.throughline.command.rights;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How each command is asked for that depends on who asks: on a scene in which its owner may take it.
 *
 * @param scene where
 * @param asking who asks
 * @param member whether they are a member, and can plan and do tasks
 */
record AskedPersonally(Scene scene, Person asking, boolean member) {

    private static final Map<String, String> WORD = Map.of("rationale", "Couriers need it before the summer");

    private static final Map<String, String> AWAY = Map.of("from", "2027-05-04", "to", "2027-05-07");

    /** Whether a row of the table depends on who asks. */
    static boolean knows(String row) {
        return row.split(" ", 2)[0].matches(".*Tasks?|RecordAbsence");
    }

    Ask of(String row) {
        scene.chartered();
        var own = row.endsWith("(of their own making)") && member;
        var doing = row.endsWith("(that they do)") && member;
        return switch (row.split(" ", 2)[0]) {
            case "PlanTask" -> Ask.post("/api/projects/" + scene.project() + "/tasks", task());
            case "EditTask" -> Ask.put(path(own), edited());
            case "CancelTask" -> Ask.post(path(own) + "/cancellation", WORD);
            case "AssignTask" -> Ask.put(path(false) + "/assignee", Map.of("member", somebodyElse()));
            case "TakeTask" -> taken(row);
            case "LinkTasks" -> Ask.post(path(false) + "/dependencies", Map.of("dependsOn", planned(false)));
            case "StartTask" -> Ask.post(path(done(doing)) + "/start", Map.of());
            case "CompleteTask" -> Ask.post(path(done(doing)) + "/complete", Map.of());
            case "ReopenTask" -> Ask.post(path(done(doing, "complete")) + "/reopen", Map.of());
            case "BlockTask" -> Ask.post(path(done(doing)) + "/block", hurdle());
            case "UnblockTask" ->
                Ask.post(path(done(doing, "block")) + "/unblock", Map.of("resolution", "Done by hand"));
            case "RecordAbsence" -> Ask.post("/api/resources/" + resource() + "/absences", AWAY);
            default -> throw new IllegalArgumentException("Nobody knows how to ask for " + row);
        };
    }

    private Ask taken(String row) {
        var task = planned(false);
        if (row.endsWith("(that somebody does)")) {
            give(task, somebodyElse());
        }
        return Ask.put(
                path(task) + "/assignee",
                Map.of("member", member ? asking.id() : scene.projectManager().id()));
    }

    private String resource() {
        if (!member) {
            return scene.resource();
        }
        var body = Map.of("kind", "PERSON", "member", asking.id(), "capacity", 100);
        return scene.served().owner().post("/api/resources", body).expect(201).text("/id");
    }

    private String somebodyElse() {
        return scene.served().admitOnly(scene.served().freeHandle());
    }

    /** A task that whoever asks does, or nobody; then with more said about it by the project manager. */
    private String done(boolean doing, String... said) {
        var task = planned(false);
        if (doing) {
            give(task, asking.id());
        }
        for (String word : List.of(said)) {
            scene.projectManager()
                    .post(path(task) + "/" + word, word.equals("block") ? hurdle() : Map.of())
                    .expect(200);
        }
        return task;
    }

    private void give(String task, String to) {
        scene.projectManager()
                .ask(Ask.put(path(task) + "/assignee", Map.of("member", to)))
                .expect(200);
    }

    private String planned(boolean own) {
        return (own ? asking : scene.projectManager())
                .post("/api/projects/" + scene.project() + "/tasks", task())
                .expect(201)
                .text("/id");
    }

    private String path(boolean own) {
        return path(planned(own));
    }

    private static String path(String task) {
        return "/api/tasks/" + task;
    }

    private static Map<String, Object> task() {
        return Map.of("title", "Draw couriers", "discipline", "DESIGN");
    }

    private static Map<String, Object> edited() {
        var edited = new HashMap<>(task());
        edited.put("due", "2027-01-15");
        return edited;
    }

    private static Map<String, Object> hurdle() {
        return Map.of("hurdle", "The map provider is late", "technical", true, "threatensDate", false);
    }
}

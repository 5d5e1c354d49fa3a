package dev.throughline.benchmarks.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A project with its milestones, in the hands of its project manager. */
record Project(String key, Person manager, List<String> milestones) {

    private static final int MILESTONES = 4;
    private static final int TASKS = 10;
    private static final List<String> DISCIPLINES = List.of("DEVELOPMENT", "DESIGN", "QA");

    static Project planned(String key, Person manager, LocalDate today) {
        manager.decides(
                "PUT /projects/" + key + "/schedule", """
                {'start': '%s', 'end': '%s', 'rationale': '%s'}""", today.minusDays(30), today.plusDays(200), Words.reason(3));
        List<String> milestones = IntStream.rangeClosed(1, MILESTONES)
                .mapToObj(number ->
                        manager.decides("POST /projects/" + key + "/milestones", """
                        {'name': 'Stage %d', 'due': '%s', 'features': []}""", number, due(today, number)))
                .toList();
        IntStream.range(0, TASKS)
                .forEach(number -> manager.decides(
                        "POST /projects/" + key + "/tasks",
                        """
                        {'title': '%s', 'discipline': '%s', 'milestone': '%s'}""",
                        Words.title(number * 7),
                        DISCIPLINES.get(number % 3),
                        milestones.get(number % MILESTONES)));
        return new Project(key, manager, milestones);
    }

    /** When the milestone of this number is due at first. */
    static LocalDate due(LocalDate today, int number) {
        return today.plusDays(30L * number - 10);
    }

    void reschedules(String milestone, LocalDate due, int reason) {
        manager.decides("PUT /milestones/" + milestone + "/due", """
                {'due': '%s', 'rationale': '%s'}""", due, Words.reason(reason));
    }
}

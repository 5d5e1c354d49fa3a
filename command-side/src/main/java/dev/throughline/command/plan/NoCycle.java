package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.TaskId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** No task waits for itself, directly or by others: nobody could begin. The refusal shows the circle. */
record NoCycle(Map<TaskId, Task> tasks, TaskId task, TaskId dependsOn) implements Rule {

    @Override
    public String code() {
        return "tasks.cycle";
    }

    @Override
    public boolean holds() {
        return cycle().isEmpty();
    }

    @Override
    public String explanation() {
        return "They would wait for each other: "
                + cycle().stream().map(TaskId::value).collect(Collectors.joining(" → ")) + ".";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("cycle", cycle());
    }

    /** From the task by what it would depend on back to the task, by a shortest way; empty where there is none. */
    List<TaskId> cycle() {
        var cameFrom = new HashMap<TaskId, TaskId>();
        var queue = new ArrayDeque<TaskId>();
        cameFrom.put(dependsOn, task);
        queue.add(dependsOn);
        while (!queue.isEmpty()) {
            var next = queue.remove();
            if (next.equals(task)) {
                return way(cameFrom);
            }
            for (TaskId further : dependencies(next)) {
                if (cameFrom.putIfAbsent(further, next) == null) {
                    queue.add(further);
                }
            }
        }
        return List.of();
    }

    private List<TaskId> way(Map<TaskId, TaskId> cameFrom) {
        var way = new LinkedList<TaskId>();
        way.addFirst(task);
        var step = cameFrom.get(task);
        while (step != null && !step.equals(task)) {
            way.addFirst(step);
            step = cameFrom.get(step);
        }
        way.addFirst(task);
        return way;
    }

    private Iterable<TaskId> dependencies(TaskId id) {
        var found = tasks.get(id);
        return found == null ? List.of() : found.dependsOn();
    }
}

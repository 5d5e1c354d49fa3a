package dev.throughline.events.plan;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import java.util.List;

/**
 * The project manager decided who does a task, and with what.
 *
 * @param task the task
 * @param member who does it
 * @param equipment what they need for it
 * @param why the reason
 */
@Decides(
        command = "AssignTask",
        by = Role.PROJECT_MANAGER,
        facts = {
            @Decides.Fact(name = "assignee", of = "task", value = "member"),
            @Decides.Fact(name = "equipment", of = "task", value = "equipment")
        })
public record TaskAssigned(TaskId task, MemberId member, List<ResourceId> equipment, Rationale why)
        implements PlanEvent {

    public TaskAssigned {
        equipment = List.copyOf(equipment);
    }
}

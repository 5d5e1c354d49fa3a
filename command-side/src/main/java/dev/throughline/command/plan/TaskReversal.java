package dev.throughline.command.plan;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.reversal.Reversal;
import dev.throughline.command.wording.Corrections;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Rationale;
import dev.throughline.events.TaskId;
import dev.throughline.events.WordingField;
import dev.throughline.events.plan.TaskEdited;
import dev.throughline.events.plan.TaskPlanned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes back to what a task was before, worded as it was corrected. */
@Component
final class TaskReversal implements Reversal {

    private static final WordingField TITLE = new WordingField("title");

    private final Corrections corrections;

    TaskReversal(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<Command> restoring(DomainEvent decided, Before before, Rationale why) {
        if (!(decided instanceof TaskEdited edited)) {
            return Optional.empty();
        }
        return switch (before.event()) {
            case TaskPlanned then -> Optional.of(edit(edited.task(), PlanState.plan(then), before, why));
            case TaskEdited then -> Optional.of(edit(edited.task(), PlanState.plan(then), before, why));
            default -> Optional.empty();
        };
    }

    private EditTask edit(TaskId task, TaskPlan plan, Before before, Rationale why) {
        var title =
                corrections.of(FactAddress.of(task, "plan"), before.version()).getOrDefault(TITLE, plan.title());
        return new EditTask(task, plan.titled(title), why);
    }
}

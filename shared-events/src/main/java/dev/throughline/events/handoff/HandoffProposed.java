package dev.throughline.events.handoff;

import dev.throughline.events.CriterionId;
import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Why;
import dev.throughline.events.feature.Priority;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product manager proposed to hand a feature to a project: what exactly, how much it matters, and by when it is wanted.
 *
 * @param handoff the handoff
 * @param definitionVersion the version of the feature's definition that is handed off, from 1
 * @param criteria the acceptance criteria that this project is to meet
 * @param priority the feature's priority at that moment; null where it had none
 * @param wantedBy the day by which it is wanted
 * @param answerBy the day by which an answer is asked for; null where none is
 * @param why the reason
 */
@Decides(
        command = "ProposeHandoff",
        by = Role.PRODUCT_MANAGER,
        why = Why.ALWAYS,
        facts = {
            @Decides.Fact(
                    name = "proposal",
                    of = "handoff",
                    value = {"definitionVersion", "criteria", "priority", "wantedBy", "answerBy"})
        })
public record HandoffProposed(
        HandoffId handoff,
        int definitionVersion,
        List<CriterionId> criteria,
        @Nullable Priority priority,
        LocalDate wantedBy,
        @Nullable LocalDate answerBy,
        Rationale why)
        implements HandoffEvent {

    public HandoffProposed {
        criteria = List.copyOf(criteria);
    }
}

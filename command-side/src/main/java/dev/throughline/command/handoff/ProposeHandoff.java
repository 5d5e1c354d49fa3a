package dev.throughline.command.handoff;

import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand a feature to a project, if its manager accepts.
 *
 * @param handoff which feature, to which project
 * @param definitionVersion the version of the feature's definition that the product manager saw; the one that stands
 * @param criteria the acceptance criteria of that version that the project is to meet; at least one, each once
 * @param wantedBy the day by which it is wanted
 * @param answerBy the day by which an answer is asked for, at the latest the day wanted; null where none is
 * @param why the reason
 */
public record ProposeHandoff(
        HandoffId handoff,
        int definitionVersion,
        List<CriterionId> criteria,
        LocalDate wantedBy,
        @Nullable LocalDate answerBy,
        Rationale why)
        implements HandoffCommand {

    public ProposeHandoff {
        criteria = List.copyOf(criteria);
    }
}

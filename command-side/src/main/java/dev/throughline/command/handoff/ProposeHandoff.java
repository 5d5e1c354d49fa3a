package dev.throughline.command.handoff;

import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hand a feature to a project, if its manager accepts.
 *
 * @param handoff which feature, to which project
 * @param definitionVersion the version of the feature's definition that the product manager saw; the one that stands
 * @param criteria the acceptance criteria of that version that the project is to meet; at least one, each once
 * @param wantedBy the day by which it is wanted
 * @param answerBy the day by which an answer is asked for, at the latest the day wanted; null where none is
 * @param settled what the project commits to at once, where one person holds both roles and answers with the same
 *     confirmation; null where the project manager is still to answer
 * @param why the reason
 */
public record ProposeHandoff(
        HandoffId handoff,
        int definitionVersion,
        List<CriterionId> criteria,
        LocalDate wantedBy,
        @Nullable LocalDate answerBy,
        @Nullable Settled settled,
        Rationale why)
        implements HandoffCommand {

    public ProposeHandoff {
        criteria = List.copyOf(criteria);
    }

    /** The answer that the same person gives as project manager, for the same reason. */
    Optional<AcceptHandoff> answer() {
        return Optional.ofNullable(settled)
                .map(it -> new AcceptHandoff(handoff, it.milestone(), it.committedDate(), why));
    }

    /**
     * What {@link AcceptHandoff} would say.
     *
     * @param milestone a milestone of the project
     * @param committedDate the day of delivery
     */
    public record Settled(MilestoneId milestone, LocalDate committedDate) {}
}

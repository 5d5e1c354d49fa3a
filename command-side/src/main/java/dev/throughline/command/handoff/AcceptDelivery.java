package dev.throughline.command.handoff;

import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import java.util.List;

/**
 * Accept what was delivered: every criterion was looked at and found met.
 *
 * @param handoff the handoff, which was reported as delivered
 * @param criteria the criteria found met: every one that the handoff covers, or it is refused
 * @param why the reason
 */
public record AcceptDelivery(HandoffId handoff, List<CriterionId> criteria, Rationale why) implements HandoffCommand {

    public AcceptDelivery {
        criteria = List.copyOf(criteria);
    }
}

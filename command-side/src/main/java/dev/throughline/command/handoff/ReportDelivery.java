package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.handoff.Evidence;
import java.util.List;

/**
 * Report the feature as delivered, criterion by criterion.
 *
 * @param handoff the handoff, which the project has accepted
 * @param criteria every criterion that the handoff covers, once, with what shows that it is met
 * @param why the reason
 */
public record ReportDelivery(HandoffId handoff, List<Evidence> criteria, Rationale why) implements HandoffCommand {

    public ReportDelivery {
        criteria = List.copyOf(criteria);
    }
}

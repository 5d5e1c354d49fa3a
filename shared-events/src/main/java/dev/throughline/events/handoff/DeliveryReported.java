package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.util.List;

/**
 * The project manager reported the feature as delivered: it waits for the product manager's word.
 *
 * @param handoff the handoff
 * @param criteria every criterion that the handoff covers, once, with the evidence that it is met
 * @param why the reason
 */
@Decides(
        command = "ReportDelivery",
        by = Role.PROJECT_MANAGER,
        facts = {@Decides.Fact(name = "delivery", of = "handoff", value = "criteria")})
public record DeliveryReported(HandoffId handoff, List<Evidence> criteria, Rationale why) implements HandoffEvent {

    public DeliveryReported {
        criteria = List.copyOf(criteria);
    }
}

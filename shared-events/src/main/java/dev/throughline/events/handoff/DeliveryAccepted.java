package dev.throughline.events.handoff;

import dev.throughline.events.CriterionId;
import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.util.List;

/**
 * The product manager accepted the delivery, criterion by criterion: the handoff is done.
 *
 * @param handoff the handoff
 * @param criteria every criterion that the handoff covers, each found met
 * @param why the reason
 */
@Decides(
        command = "AcceptDelivery",
        by = Role.PRODUCT_MANAGER,
        facts = {
            @Decides.Fact(name = "sign-off", of = "handoff", is = "ACCEPTED"),
            @Decides.Fact(name = "accepted-criteria", of = "handoff", value = "criteria")
        })
public record DeliveryAccepted(HandoffId handoff, List<CriterionId> criteria, Rationale why) implements HandoffEvent {

    public DeliveryAccepted {
        criteria = List.copyOf(criteria);
    }
}

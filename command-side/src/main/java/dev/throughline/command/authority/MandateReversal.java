package dev.throughline.command.authority;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.reversal.Reversal;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.Rationale;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes back to who held a mandate before. */
@Component
final class MandateReversal implements Reversal {

    @Override
    public Optional<Command> restoring(DomainEvent decided, Before before, Rationale why) {
        return switch (before.event()) {
            case ProductManagerAssigned then ->
                decided instanceof ProductManagerAssigned
                        ? Optional.of(new AssignProductManager(then.product(), then.member(), why))
                        : Optional.empty();
            case ProjectManagerAssigned then ->
                decided instanceof ProjectManagerAssigned
                        ? Optional.of(new AssignProjectManager(then.project(), then.member(), why))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}

package dev.throughline.command.product;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.reversal.Reversal;
import dev.throughline.command.wording.Corrections;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Rationale;
import dev.throughline.events.WordingField;
import dev.throughline.events.product.VisionSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes back to the vision that a product had before, worded as it was corrected. */
@Component
final class VisionReversal implements Reversal {

    private static final WordingField VISION = new WordingField("vision");

    private final Corrections corrections;

    VisionReversal(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<Command> restoring(DomainEvent decided, Before before, Rationale why) {
        return before.event() instanceof VisionSet then && decided instanceof VisionSet
                ? Optional.of(new SetVision(then.product(), worded(then, before.version()), why))
                : Optional.empty();
    }

    private String worded(VisionSet then, long version) {
        return corrections.of(FactAddress.of(then.product(), "vision"), version).getOrDefault(VISION, then.vision());
    }
}

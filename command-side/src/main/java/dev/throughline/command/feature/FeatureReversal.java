package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.reversal.Reversal;
import dev.throughline.command.wording.Corrections;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FactAddress;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes back to what a feature was before, how much it mattered, when it was meant to be there, and what was concluded. */
@Component
final class FeatureReversal implements Reversal {

    private final Corrections corrections;

    FeatureReversal(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<Command> restoring(DomainEvent decided, Before before, Rationale why) {
        return switch (decided) {
            case FeatureRefined refined ->
                definition(before).<Command>map(then -> restored(refined.feature(), then, before, why));
            case FeaturePrioritized now
            when before.event() instanceof FeaturePrioritized then ->
                Optional.of(new RestorePriority(now.feature(), then.priority(), why));
            case FeatureTargeted now
            when before.event() instanceof FeatureTargeted then ->
                Optional.of(new TargetFeature(now.feature(), then.quarter(), why));
            case AssumptionConcluded now
            when before.event() instanceof AssumptionConcluded then ->
                Optional.of(new ConcludeAssumption(now.assumption(), then.result(), then.insights(), why));
            default -> Optional.empty();
        };
    }

    private static Optional<Definition> definition(Before before) {
        return switch (before.event()) {
            case FeatureDefined then -> Optional.of(Definition.of(then));
            case FeatureRefined then -> Optional.of(Definition.of(then));
            default -> Optional.empty();
        };
    }

    private RestoreDefinition restored(FeatureId feature, Definition then, Before before, Rationale why) {
        var corrected = corrections.of(FactAddress.of(feature, "definition"), before.version());
        return new RestoreDefinition(feature, then.worded(corrected), why);
    }
}

package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.ProductId;

/** What can be decided about features. */
sealed interface FeatureCommand extends Command
        permits DefineFeature,
                RefineFeature,
                RestoreDefinition,
                RestorePriority,
                StateAssumption,
                ConcludeAssumption,
                PrioritizeFeature,
                TargetFeature,
                DropFeature {

    /** The product whose features they are. */
    ProductId product();
}

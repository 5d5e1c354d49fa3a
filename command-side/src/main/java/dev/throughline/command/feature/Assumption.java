package dev.throughline.command.feature;

import dev.throughline.events.InsightId;
import dev.throughline.events.feature.Conclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an assumption.
 *
 * @param result whether it holds; null while it was not concluded
 * @param insights the evidence
 */
record Assumption(@Nullable Conclusion result, List<InsightId> insights) {

    static final Assumption OPEN = new Assumption(null, List.of());
}

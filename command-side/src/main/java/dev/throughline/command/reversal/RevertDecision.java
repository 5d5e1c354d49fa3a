package dev.throughline.command.reversal;

import dev.throughline.events.EventPosition;
import dev.throughline.events.Rationale;

/**
 * Go back on a decision: decide its fact again as it was before.
 *
 * @param position of the decision, which nothing was decided instead of since
 * @param why the reason
 */
public record RevertDecision(EventPosition position, Rationale why) implements ReversalCommand {}

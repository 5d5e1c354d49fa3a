package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Rationale;

/**
 * Confirm that the project no longer works on what was withdrawn from it; it may be proposed again then.
 *
 * @param handoff the handoff, withdrawn after it was accepted
 * @param why what became of the work
 */
public record ConfirmWindDown(HandoffId handoff, Rationale why) implements HandoffCommand {}

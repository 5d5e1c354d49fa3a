package dev.throughline.command.handoff;

import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.Rationale;
import java.time.LocalDate;

/**
 * Take the feature on: commit the project to a milestone and a day.
 *
 * @param handoff the handoff, which waits for an answer
 * @param milestone a milestone of the project
 * @param committedDate the day of delivery: not before the milestone is due, not after it is wanted
 * @param why the reason
 */
public record AcceptHandoff(HandoffId handoff, MilestoneId milestone, LocalDate committedDate, Rationale why)
        implements HandoffCommand {}

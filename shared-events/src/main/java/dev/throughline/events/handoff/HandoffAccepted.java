package dev.throughline.events.handoff;

import dev.throughline.events.Decides;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.LocalDate;

/**
 * The project manager accepted a handoff: commits the project to a milestone and a day.
 *
 * @param handoff the handoff
 * @param milestone the milestone that it will be part of
 * @param committedDate the day by which it will be delivered: not before the milestone is due, not after it is wanted
 * @param why the reason
 */
@Decides(
        command = "AcceptHandoff",
        by = Role.PROJECT_MANAGER,
        facts = {
            @Decides.Fact(name = "answer", of = "handoff", is = "ACCEPTED"),
            @Decides.Fact(
                    name = "commitment",
                    of = "handoff",
                    value = {"milestone", "committedDate"})
        })
public record HandoffAccepted(HandoffId handoff, MilestoneId milestone, LocalDate committedDate, Rationale why)
        implements HandoffEvent {}

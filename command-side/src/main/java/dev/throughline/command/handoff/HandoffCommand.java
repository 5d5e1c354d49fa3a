package dev.throughline.command.handoff;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.HandoffId;

/** What can be asked of a handoff. */
public sealed interface HandoffCommand extends Command
        permits ProposeHandoff,
                RequestClarification,
                GiveClarification,
                AcceptHandoff,
                DeclineHandoff,
                WithdrawHandoff,
                ConfirmWindDown,
                ReportDelivery,
                AcceptDelivery,
                RejectDelivery {

    /** The handoff that it is about. */
    HandoffId handoff();
}

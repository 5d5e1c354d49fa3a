package dev.throughline.command.reversal;

import dev.throughline.command.dispatch.Command;

/** What can be asked of a decision that was taken. */
sealed interface ReversalCommand extends Command permits RevertDecision {}

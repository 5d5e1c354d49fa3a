package dev.throughline.command.policy;

import dev.throughline.command.dispatch.Command;

/** What is decided on a policy's own stream. */
sealed interface PolicyCommand extends Command
        permits ParkEffect, RetryEffect, RemindTurn, EscalateTurn, BringBackDecision {}

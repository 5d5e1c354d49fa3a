package dev.throughline.command.plan;

import dev.throughline.command.dispatch.Command;

/** What can be asked of a work plan. */
public sealed interface PlanCommand extends Command permits PlanTask, TaskCommand {}

package dev.throughline.command.wording;

import dev.throughline.command.dispatch.Command;

/** What can be asked of the words of what was decided. */
public sealed interface WordingCommand extends Command permits CorrectWording {}

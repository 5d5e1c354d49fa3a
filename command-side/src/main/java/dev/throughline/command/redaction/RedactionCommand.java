package dev.throughline.command.redaction;

import dev.throughline.command.dispatch.Command;

/** What can be decided about the record itself. */
sealed interface RedactionCommand extends Command permits RedactEvent {}

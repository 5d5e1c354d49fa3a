package dev.throughline.command.redaction;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.dispatch.NeverAsked;

/** What can be decided about the record itself; what is to be forgotten is named in no request. */
sealed interface RedactionCommand extends Command, NeverAsked permits RedactEvent {}

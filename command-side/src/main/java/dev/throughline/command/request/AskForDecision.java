package dev.throughline.command.request;

import dev.throughline.command.edge.AskedFor;
import dev.throughline.events.Rationale;
import dev.throughline.events.RequestId;

/**
 * Ask whoever decides it for exactly this command.
 *
 * @param request a fresh id
 * @param asked the command, as it was read
 * @param why why it is asked for
 */
public record AskForDecision(RequestId request, AskedFor asked, Rationale why) implements RequestCommand {}

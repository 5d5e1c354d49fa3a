package dev.throughline.command.request;

import dev.throughline.events.Rationale;
import dev.throughline.events.RequestId;

/**
 * Don't take the decision that one was asked for.
 *
 * @param request the request, which is open
 * @param why the reason
 */
public record DeclineRequest(RequestId request, Rationale why) implements RequestCommand {}

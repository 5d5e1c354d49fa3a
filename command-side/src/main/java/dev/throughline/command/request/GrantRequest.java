package dev.throughline.command.request;

import dev.throughline.events.Rationale;
import dev.throughline.events.RequestId;

/**
 * Take the decision that one was asked for, as it was asked for.
 *
 * @param request the request, which is open
 * @param why the reason; what is decided keeps the one that it was asked for with
 */
public record GrantRequest(RequestId request, Rationale why) implements RequestCommand {}

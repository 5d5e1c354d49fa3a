package dev.throughline.command.request;

import dev.throughline.command.dispatch.Command;
import dev.throughline.command.dispatch.NeverAsked;
import dev.throughline.events.RequestId;

/** What can be asked of a request; no request holds another one's command. */
public sealed interface RequestCommand extends Command, NeverAsked
        permits AskForDecision, GrantRequest, DeclineRequest {

    /** The request that it is about. */
    RequestId request();
}

package dev.throughline.log;

import org.axonframework.modelling.command.ConcurrencyException;

/** An event id of the proposal is in the log (or in the proposal) already. Nothing was written. */
public final class EventIdTaken extends ConcurrencyException {

    private static final long serialVersionUID = 1;

    public EventIdTaken(String eventId) {
        super("Event id " + eventId + " is taken");
    }
}

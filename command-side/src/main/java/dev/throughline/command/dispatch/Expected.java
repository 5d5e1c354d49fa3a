package dev.throughline.command.dispatch;

import dev.throughline.events.FactAddress;

/**
 * A fact about to be decided, and what is believed to be its latest decision.
 *
 * @param fact which one
 * @param stream where it is decided; the command changes it
 * @param revision what is believed
 * @param required whether something has to be said: 428 otherwise
 */
public record Expected(FactAddress fact, String stream, Revision revision, boolean required) {}

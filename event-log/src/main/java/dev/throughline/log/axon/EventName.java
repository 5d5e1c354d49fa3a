package dev.throughline.log.axon;

/**
 * The stable name of a kind of event in the log.
 *
 * @param revision of its stored form
 */
public record EventName(String type, int revision) {}

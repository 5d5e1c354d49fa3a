package dev.throughline.standalone.mandates;

/**
 * A decision whose owner did not hold the mandate when it was recorded.
 *
 * @param position the event's position
 * @param reason what is wrong with it
 */
public record MandateBreach(long position, String reason) {}

package dev.throughline.events;

/**
 * What the catalogue says about a command: whose right it is, and when it needs a reason.
 *
 * @param name the command, e.g. {@code RescheduleMilestone}
 * @param right the role whose right it is
 * @param why when a reason is mandatory
 */
public record CommandType(String name, Role right, Why why) {}

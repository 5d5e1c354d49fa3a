package dev.throughline.command.dispatch;

/**
 * A stream's state as it was read from the log.
 *
 * @param state after the event at the version
 * @param version of the stream's last event then
 */
public record Known<S>(S state, long version) {}

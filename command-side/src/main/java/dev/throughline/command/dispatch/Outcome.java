package dev.throughline.command.dispatch;

import dev.throughline.log.Commit;

/**
 * What a command led to.
 *
 * @param commit its commit, durable
 * @param replayed it was asked for before under the same key, and took effect then
 */
public record Outcome(Commit commit, boolean replayed) {}

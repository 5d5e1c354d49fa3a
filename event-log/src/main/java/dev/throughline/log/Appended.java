package dev.throughline.log;

/**
 * The answer to a proposal, durable when given.
 *
 * @param replayed the command id was in the log already, with the same request: the commit is what it led to then, and
 *     nothing was written now
 */
public record Appended(Commit commit, boolean replayed) {}

package dev.throughline.command.dispatch;

/**
 * A command that nobody can ask somebody else for: one about a request, so that no request holds another, or one whose
 * values must not wait in the log.
 */
public interface NeverAsked {}

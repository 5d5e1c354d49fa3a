package dev.throughline.log.mongodb;

import org.jspecify.annotations.Nullable;

/**
 * What became of a batch for good.
 *
 * @param won so many from its first stand in the log; the others don't, and never will
 * @param refusal why the server refuses the others; null if somebody else was faster, so that they are to be judged anew
 */
record Decision(int won, @Nullable RuntimeException refusal) {}

package dev.throughline.standalone.generator;

import java.util.function.Consumer;

/**
 * One step of a sequence.
 *
 * @param ask what is asked for
 * @param accepted what the generator learns from the id in the answer if it was decided
 */
record Move(Ask ask, Consumer<String> accepted) {}

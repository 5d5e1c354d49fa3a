package dev.throughline.standalone.generator;

/** Where decisions are asked for: the tracker, however it is reached. */
@FunctionalInterface
public interface Asking {

    /** Asks, and waits for the answer. */
    Answer ask(Ask ask);
}

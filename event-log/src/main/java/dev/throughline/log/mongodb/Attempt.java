package dev.throughline.log.mongodb;

/** What became of an insertion, as far as the server said. */
sealed interface Attempt {

    /** All of it is there, and a majority holds it. */
    record Done() implements Attempt {}

    /** Up to this index it is there and a majority holds it; this one's place, or something unique in it, is taken. */
    record Cut(int at) implements Attempt {}

    /** Up to this index it is there and a majority holds it; this one and all that follow were not written by this attempt. */
    record Refused(int at, RuntimeException reason) implements Attempt {}

    /** Nobody said: any part of it, from the first on, may be there now, later or never. */
    record Unclear(RuntimeException reason) implements Attempt {}
}

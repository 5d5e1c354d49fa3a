package dev.throughline.command.dispatch;

/** What the one who asks believes to be the fact's latest decision. */
public sealed interface Revision {

    /** Nothing was said about it. */
    Revision UNSAID = new Unsaid();

    /** Whatever it is, and said so: {@code *}. */
    Revision ANY = new Any();

    /** It has never been decided: {@code none}. */
    Revision NEVER = new Never();

    /** It was last decided by the event of this version. */
    static Revision at(long version) {
        return new At(version);
    }

    /** @see #UNSAID */
    record Unsaid() implements Revision {}

    /** @see #ANY */
    record Any() implements Revision {}

    /** @see #NEVER */
    record Never() implements Revision {}

    /** @param version of the event that last decided the fact */
    record At(long version) implements Revision {}
}

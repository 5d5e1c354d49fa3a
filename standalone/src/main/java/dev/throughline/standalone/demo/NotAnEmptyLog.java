package dev.throughline.standalone.demo;

/** The story is told into an empty log only. The message is one line and says what to do. */
public final class NotAnEmptyLog extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAnEmptyLog() {
        super("throughline.demo tells its story into an empty data directory only, and this one holds a log of its own."
                + " Start without it, or choose another with --throughline.data-dir=FOLDER.");
    }
}

package dev.throughline.standalone.demo;

/** The story is told into an empty log only. The message is one line and says what to do. */
public final class NotAnEmptyLog extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAnEmptyLog() {
        super(
                "throughline.demo tells its story into an empty log only, and this one has begun otherwise. Start without it,"
                        + " or name another folder with --throughline.data-dir=FOLDER or another database with"
                        + " --throughline.mongodb.uri=ADDRESS.");
    }
}

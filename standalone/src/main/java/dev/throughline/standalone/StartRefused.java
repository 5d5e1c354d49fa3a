package dev.throughline.standalone;

/** The tracker cannot start as it was asked to. The message is one line and says what to change. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    StartRefused(String message) {
        super(message);
    }
}

package dev.throughline.command.policy;

/** The claim on carrying effects out has run out, or is another process's: what this one was about to do is done there. */
final class TakenOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    TakenOver() {
        super("The claim on carrying out what follows from the log has run out");
    }
}

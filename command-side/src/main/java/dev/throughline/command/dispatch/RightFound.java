package dev.throughline.command.dispatch;

/** Ends the judgement of a command that is asked for and not decided: how far it came is all that was to be found out. */
final class RightFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Right right;

    RightFound(Right right) {
        super(null, null, false, false);
        this.right = right;
    }

    Right right() {
        return right;
    }
}

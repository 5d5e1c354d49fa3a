package dev.throughline.query.store;

/** Another writes by now: nothing of what was tried was written. */
final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1;

    Superseded() {
        super("Another instance writes the views by now");
    }
}

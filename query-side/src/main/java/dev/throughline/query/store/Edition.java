package dev.throughline.query.store;

import dev.throughline.query.fold.Fold;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The forms of all folds together: programs with the same ones share their views, and one with another makes its own beside
 * them.
 */
record Edition(String name) {

    /** How all of it is kept: to be raised where an older program would take it for something else. */
    private static final int FORM = 2;

    static Edition of(Collection<? extends Fold<?>> folds) {
        return new Edition(folds.stream()
                .map(fold -> fold.name() + "@" + fold.version())
                .sorted()
                .collect(Collectors.joining(" ", "form " + FORM + ": ", "")));
    }
}

package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;

/** Another member has this handle: 409 {@code handle.taken}. */
public final class HandleTaken extends ProblemException {

    HandleTaken(String handle) {
        super(Problem.of(
                409,
                "handle.taken",
                "This handle is taken",
                "Another member is @" + handle + ". Choose another handle."));
    }
}

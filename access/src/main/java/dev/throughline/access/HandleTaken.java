package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;

/** Another entry of the directory has this handle: 409 {@code handle.taken}. */
public final class HandleTaken extends ProblemException {

    private final String holder;

    HandleTaken(String handle, String holder) {
        super(Problem.of(
                409,
                "handle.taken",
                "This handle is taken",
                "Another member is @" + handle + ". Choose another handle."));
        this.holder = holder;
    }

    /** The member id of the entry that has it. */
    public String holder() {
        return holder;
    }
}

package dev.throughline.query.answer;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import java.util.function.Function;

/** 404 {@code unknown}: nothing is called so, or nothing that this person may see. Both read the same. */
public final class Unknown {

    private Unknown() {}

    public static ProblemException is(String id) {
        return Problem.of(404, "unknown", "There is no such thing", "There is no " + id + ".")
                .exception();
    }

    /** The id that a path names; what can't be one names nothing. */
    public static <T> T unlessId(String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw is(text);
        }
    }
}

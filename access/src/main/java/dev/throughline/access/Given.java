package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a body must give. */
final class Given {

    private Given() {}

    /** The value, or 422 {@code field.missing} at its place. */
    static String text(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw Problem.invalid(pointer, "field.missing", "This is needed.").exception();
        }
        return value;
    }
}

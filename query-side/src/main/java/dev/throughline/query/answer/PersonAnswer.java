package dev.throughline.query.answer;

import org.jspecify.annotations.Nullable;

/**
 * A person, as the member directory calls them today.
 *
 * @param handle without the {@code @}; null for a former member
 * @param name {@code former member} where the directory has no entry any more
 */
public record PersonAnswer(String id, @Nullable String handle, String name) {

    static PersonAnswer former(String id) {
        return new PersonAnswer(id, null, "former member");
    }
}

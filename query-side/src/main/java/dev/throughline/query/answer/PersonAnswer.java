package dev.throughline.query.answer;

import org.jspecify.annotations.Nullable;

/**
 * A person, as the member directory calls them today.
 *
 * @param id of the member, or {@code policy:<name>} for what a policy does
 * @param handle without the {@code @}; null for a former member
 * @param name {@code former member} where the directory has no entry any more
 */
public record PersonAnswer(String id, @Nullable String handle, String name) {

    /** Whether this acts, but is nobody: {@code policy:<name>}. */
    public static boolean isPolicy(String id) {
        return id.startsWith("policy:");
    }

    static PersonAnswer policy(String id) {
        return new PersonAnswer(id, null, "Policy");
    }

    static PersonAnswer former(String id) {
        return new PersonAnswer(id, null, "former member");
    }
}

package dev.throughline.query.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.throughline.events.Owner;
import dev.throughline.events.Rationale;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact with all that makes it one: what, whose, who, when and why.
 *
 * @param value what it is; a person where it is one
 * @param revision what {@code If-Match} takes: the version of the event that decided it last
 * @param position of that event
 * @param was what it was before; null where it was first decided then
 * @param fact its address, e.g. {@code FOOD-7/priority}
 * @param corrections of its words since it was decided, oldest first; absent where there are none
 */
public record FactAnswer(
        @Nullable Object value,
        String revision,
        long position,
        Owner owner,
        List<DeciderAnswer> decidedBy,
        Instant decidedAt,
        Instant recordedAt,
        Rationale why,
        @Nullable Object was,
        String fact,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Correction> corrections) {

    /**
     * Words that were put right: the fact is worded as they say, and decided as it was.
     *
     * @param field which words, e.g. {@code title}
     * @param position of the event that says so
     */
    public record Correction(String field, long position, List<DeciderAnswer> decidedBy, Instant decidedAt) {}
}

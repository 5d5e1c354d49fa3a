package dev.throughline.query.answer;

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
        String fact) {}

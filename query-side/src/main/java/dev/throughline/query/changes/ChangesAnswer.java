package dev.throughline.query.changes;

import dev.throughline.events.Owner;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.query.answer.DeciderAnswer;
import dev.throughline.query.answer.Paged;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.fold.Broken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two positions.
 *
 * @param from the earlier position
 * @param to the later one
 * @param items the facts that differ, those decided last first
 * @param next the cursor of the next page; null on the last
 */
public record ChangesAnswer(
        long position,
        long from,
        long to,
        List<ChangedFact> items,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {

    /**
     * A fact that is another at the later position than at the earlier. What was decided and taken back in between is none.
     *
     * @param fact its address
     * @param subject what it is about
     * @param title what that is called
     * @param was its value at the earlier position; null where it had none
     * @param is its value at the later one; null where it was left empty
     * @param sentence the last decision on it, in short
     * @param at the position of that decision
     * @param role the role that its actor exercised
     * @param decisions how many were taken on it in between
     */
    public record ChangedFact(
            String fact,
            String subject,
            String title,
            @Nullable Object was,
            @Nullable Object is,
            String sentence,
            long at,
            Owner owner,
            Role role,
            List<DeciderAnswer> decidedBy,
            PersonAnswer actor,
            Instant decidedAt,
            Instant recordedAt,
            Rationale why,
            int decisions) {}
}

package dev.throughline.query.resources;

import dev.throughline.events.resource.ResourceKind;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to work with.
 *
 * @param person who it is; null for equipment and materials
 * @param unit what a material is counted in; null for people and equipment, whose capacity is in percent
 * @param capacity as it was last decided; a number at first, then with the day from which it holds
 * @param today how much of it was decided to be there today, away or not
 * @param away when there is nothing of it, from today on
 * @param allocations of which a day is left, by their first day
 */
public record ResourceAnswer(
        String key,
        ResourceKind kind,
        @Nullable PersonAnswer person,
        String name,
        @Nullable String unit,
        @Nullable FactAnswer capacity,
        int today,
        List<Away> away,
        List<Given> allocations,
        List<String> may) {

    /** Days on which there is nothing of it, both included. */
    public record Away(String key, LocalDate from, LocalDate to) {}

    /**
     * What is given to a project.
     *
     * @param to the last day that is left after a release
     * @param amount percent for people and equipment, units for a material
     */
    public record Given(String key, Named project, LocalDate from, LocalDate to, int amount) {}
}

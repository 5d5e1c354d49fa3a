package dev.throughline.query.delivery;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.resources.ResourceRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An allocation to the project.
 *
 * @param to the last day that is left after a release; before {@code from} where no day is left
 * @param amount percent for people and equipment, units for a material
 * @param fact what was decided
 * @param release from which day it is free again; null while nobody released it
 */
public record AllocationAnswer(
        String key,
        ResourceRef resource,
        LocalDate from,
        LocalDate to,
        int amount,
        @Nullable FactAnswer fact,
        @Nullable FactAnswer release,
        List<String> may) {}

package dev.throughline.command.feature;

import dev.throughline.events.CriterionId;

/**
 * How a feature is defined up to now.
 *
 * @param version how often, from 1
 * @param now the last of them
 * @param criteriaGiven the highest number that a criterion ever had
 */
record Defined(int version, Definition now, int criteriaGiven) {

    static Defined first(Definition definition) {
        return new Defined(1, definition, highest(definition));
    }

    Defined then(Definition next) {
        return new Defined(version + 1, next, Math.max(criteriaGiven, highest(next)));
    }

    private static int highest(Definition definition) {
        return definition.criterionIds().stream()
                .mapToInt(CriterionId::number)
                .max()
                .orElse(0);
    }
}

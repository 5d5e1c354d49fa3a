package dev.throughline.query.delivery;

import dev.throughline.query.resources.ResourceRef;
import java.time.LocalDate;
import java.util.List;

/**
 * How much somebody has to do, week by week.
 *
 * @param capacity percent of a working day
 */
public record LoadAnswer(ResourceRef resource, int capacity, List<Week> weeks) {

    /**
     * One week, Monday to Sunday.
     *
     * @param here percent for this project on its busiest day
     * @param elsewhere percent for all other projects on their busiest day
     */
    public record Week(LocalDate monday, int here, int elsewhere) {}
}

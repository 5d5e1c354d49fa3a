package dev.throughline.query.delivery;

import dev.throughline.query.resources.ResourceAnswer.Away;
import dev.throughline.query.resources.ResourceRef;
import java.time.LocalDate;
import java.util.List;

/**
 * How much somebody has to do, week by week.
 *
 * @param capacity percent of a working day that they can give today, away or not
 * @param away when they are away, from today on
 */
public record LoadAnswer(ResourceRef resource, int capacity, List<Away> away, List<Week> weeks) {

    /**
     * One week, Monday to Sunday.
     *
     * @param here percent for this project on its busiest day
     * @param elsewhere percent for all other projects on their busiest day
     * @param capacity the least that they can give on one of its working days
     * @param over percent that are too much on its worst working day; 0 as it should be
     */
    public record Week(LocalDate monday, int here, int elsewhere, int capacity, int over) {}
}

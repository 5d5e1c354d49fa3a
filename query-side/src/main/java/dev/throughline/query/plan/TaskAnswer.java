package dev.throughline.query.plan;

import dev.throughline.events.Role;
import dev.throughline.events.plan.Discipline;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param author who planned it
 * @param scopeItem what it is for; null where it is for none
 * @param milestone before which it is to be done; null where it is for none
 * @param assignee who does it; null while nobody does
 * @param allocated whether whoever does it is allocated to the project from now on; null while nobody does
 * @param blocker what is in the way; null while nothing is
 * @param dependsOn those that it waits for
 * @param started the day on which it was first said that work on it began; null before, and where that was never said
 * @param done the day on which it was done; null while it isn't
 * @param facts what was decided: {@code plan}, {@code state}, {@code assignee}, {@code blocker}; what was not is absent
 */
public record TaskAnswer(
        String key,
        String title,
        Discipline discipline,
        PersonAnswer author,
        @Nullable String scopeItem,
        @Nullable Named milestone,
        @Nullable Integer estimateHours,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable PersonAnswer assignee,
        @Nullable Boolean allocated,
        Task.State state,
        @Nullable BlockerAnswer blocker,
        List<Dependency> dependsOn,
        @Nullable LocalDate started,
        @Nullable LocalDate done,
        Map<String, FactAnswer> facts,
        List<String> may) {

    /** A task that another one waits for. */
    public record Dependency(String key, String title, Task.State state) {}

    /**
     * What is in the way, and whose turn it is.
     *
     * @param technical whether it is a technical hurdle
     * @param threatensDate whether it threatens a committed date
     * @param since when it was said
     * @param sincePosition the event that said so
     * @param workingDays how many working days (Monday to Friday) have begun since
     * @param role who is to see to it
     * @param holders who holds the role now
     * @param mine whether the reader does
     */
    public record BlockerAnswer(
            String hurdle,
            boolean technical,
            boolean threatensDate,
            Instant since,
            long sincePosition,
            int workingDays,
            Role role,
            List<PersonAnswer> holders,
            boolean mine) {}
}

package dev.throughline.query.grounds;

import dev.throughline.events.Role;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product's goals, in the order in which they were set.
 *
 * @param withoutGoal how many of its features serve no goal
 */
public record GoalsAnswer(
        long position,
        Named product,
        List<GoalAnswer> items,
        int withoutGoal,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may,
        @Nullable Broken broken) {}

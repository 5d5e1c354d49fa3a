package dev.throughline.query.grounds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One goal.
 *
 * @param decisions those on it, newest first
 */
public record OneGoal(
        long position,
        @JsonUnwrapped GoalAnswer goal,
        Named product,
        List<DecisionAnswer> decisions,
        Map<Role, List<PersonAnswer>> deciders,
        @Nullable Broken broken) {}

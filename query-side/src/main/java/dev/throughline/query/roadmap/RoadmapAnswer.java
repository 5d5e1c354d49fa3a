package dev.throughline.query.roadmap;

import dev.throughline.events.Role;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.feature.FeatureAnswer;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.grounds.GoalAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product's roadmap.
 *
 * @param goals in the order in which they were set, each with the features that serve it
 * @param withoutGoal how many features serve no goal
 * @param features the prioritised ones by rank, then the others by key; none that was dropped
 * @param dropped the features that were dropped, the last first
 */
public record RoadmapAnswer(
        long position,
        ProductAnswer product,
        List<GoalAnswer> goals,
        int withoutGoal,
        List<FeatureAnswer> features,
        List<FeatureAnswer> dropped,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may,
        @Nullable Broken broken) {}

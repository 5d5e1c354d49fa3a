package dev.throughline.query.feature;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.grounds.InsightAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One feature.
 *
 * @param versions of its definition, newest first
 * @param insights those that it rests on now
 * @param assumptions in the order in which they were stated
 * @param decisions all that touch it, newest first
 */
public record OneFeature(
        long position,
        @JsonUnwrapped FeatureAnswer feature,
        Named product,
        List<VersionAnswer> versions,
        List<InsightAnswer> insights,
        List<AssumptionAnswer> assumptions,
        List<DecisionAnswer> decisions,
        Map<Role, List<PersonAnswer>> deciders,
        @Nullable Broken broken) {}

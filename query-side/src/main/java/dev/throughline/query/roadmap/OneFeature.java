package dev.throughline.query.roadmap;

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
 * One feature.
 *
 * @param decisions all that touch it, newest first
 */
public record OneFeature(
        long position,
        @JsonUnwrapped FeatureAnswer feature,
        Named product,
        List<DecisionAnswer> decisions,
        Map<Role, List<PersonAnswer>> deciders,
        @Nullable Broken broken) {}

package dev.throughline.query.feature;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.Named;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assumption.
 *
 * @param feature for what it is assumed
 * @param decisions those on it, newest first
 */
public record OneAssumption(
        long position,
        @JsonUnwrapped AssumptionAnswer assumption,
        Named feature,
        List<DecisionAnswer> decisions,
        @Nullable Broken broken) {}

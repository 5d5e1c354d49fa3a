package dev.throughline.query.grounds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.Named;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One insight.
 *
 * @param decisions what was said on it, newest first
 */
public record OneInsight(
        long position,
        @JsonUnwrapped InsightAnswer insight,
        Named product,
        List<DecisionAnswer> decisions,
        @Nullable Broken broken) {}

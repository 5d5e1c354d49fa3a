package dev.throughline.query.feature;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.grounds.InsightAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true for a feature to be worth it.
 *
 * @param assumption what is assumed
 * @param conclusion whether it holds; null while that is open
 * @param evidence the insights that the conclusion rests on
 */
public record AssumptionAnswer(
        String key,
        @Nullable FactAnswer assumption,
        @Nullable FactAnswer conclusion,
        List<InsightAnswer> evidence) {}

package dev.throughline.query.grounds;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal of a product.
 *
 * @param goal what is to be achieved, by which metric, from where to where, by when
 * @param retirement that it is not pursued any more; null while it is
 * @param features those that serve it as they are defined now, by key and title; none that was dropped
 */
public record GoalAnswer(
        String key,
        @Nullable FactAnswer goal,
        @Nullable FactAnswer retirement,
        List<Named> features,
        List<String> may) {}

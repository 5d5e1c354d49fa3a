package dev.throughline.query.roadmap;

import dev.throughline.query.answer.FactAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A product.
 *
 * @param vision null before it was set
 * @param manager its product manager; null before one was assigned
 */
public record ProductAnswer(
        String key,
        @Nullable FactAnswer name,
        @Nullable FactAnswer problem,
        @Nullable FactAnswer audience,
        @Nullable FactAnswer vision,
        @Nullable FactAnswer manager) {}

package dev.throughline.query.delivery;

import dev.throughline.query.answer.FactAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param schedule start and end; null before it was scheduled
 * @param status how it stands, in a word and a summary; null before it was reported
 * @param manager its project manager; null before one was assigned
 */
public record ProjectAnswer(
        String key,
        @Nullable FactAnswer name,
        @Nullable FactAnswer objective,
        @Nullable FactAnswer approach,
        @Nullable FactAnswer kind,
        @Nullable FactAnswer schedule,
        @Nullable FactAnswer status,
        @Nullable FactAnswer manager) {}

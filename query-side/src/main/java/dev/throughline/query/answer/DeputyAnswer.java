package dev.throughline.query.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was named to stand in for the holder of a mandate.
 *
 * @param from the first moment
 * @param to the moment at which it is over
 * @param now whether they stand in at the moment that the answer shows
 * @param fact who named them, when and why
 */
public record DeputyAnswer(
        PersonAnswer member,
        Instant from,
        Instant to,
        boolean now,
        @Nullable FactAnswer fact) {}

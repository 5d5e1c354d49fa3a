package dev.throughline.query.grounds;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt about customers or the market.
 *
 * @param insight kind, source, text, link and reach
 * @param features those that rest on it as they are defined now, by key and title; none that was dropped
 */
public record InsightAnswer(String key, @Nullable FactAnswer insight, List<Named> features) {}

package dev.throughline.events.feature;

import org.jspecify.annotations.Nullable;

/**
 * How much a feature matters, as a whole.
 *
 * @param horizon how soon
 * @param rank its place from 1 in the product's list of prioritised features, at the moment of the decision
 * @param mvp whether it belongs to the minimum viable product
 * @param rice the inputs of its score; null where it was not scored
 */
public record Priority(
        Horizon horizon, int rank, boolean mvp, @Nullable Rice rice) {}

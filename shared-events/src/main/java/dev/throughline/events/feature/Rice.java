package dev.throughline.events.feature;

/**
 * The inputs of a RICE score (reach × impact × confidence ÷ effort); the score itself is computed where it is shown.
 *
 * @param reach people or uses per quarter
 * @param impact on each of them: 0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive
 * @param confidence in the three estimates, 0 to 1
 * @param effort in person-months, above 0
 * @see <a href="https://www.intercom.com/blog/rice-simple-prioritization-for-product-managers/">RICE, as its authors describe it</a>
 */
public record Rice(double reach, double impact, double confidence, double effort) {}

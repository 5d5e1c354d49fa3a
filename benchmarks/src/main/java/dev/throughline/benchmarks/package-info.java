/** Figures to steer by. */
@NullMarked
package dev.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;

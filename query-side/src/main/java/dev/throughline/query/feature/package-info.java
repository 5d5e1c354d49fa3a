/** One feature: its definition in every version, what is assumed for it, and the thread from insight to delivery. */
@NullMarked
package dev.throughline.query.feature;

import org.jspecify.annotations.NullMarked;

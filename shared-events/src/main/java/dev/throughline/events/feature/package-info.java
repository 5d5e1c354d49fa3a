/** What a feature is, how much it matters, and to which project it was handed. */
@NullMarked
package dev.throughline.events.feature;

import org.jspecify.annotations.NullMarked;

/** What a feature is, how much it matters, to which project it was handed, and whether it was dropped. */
@NullMarked
package dev.throughline.events.feature;

import org.jspecify.annotations.NullMarked;

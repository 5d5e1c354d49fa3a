/** Features: what they are, and how much they matter. */
@NullMarked
package dev.throughline.command.feature;

import org.jspecify.annotations.NullMarked;

/** Features: what they are and what is assumed for them, how much they matter, and when they are meant to be there. */
@NullMarked
package dev.throughline.command.feature;

import org.jspecify.annotations.NullMarked;

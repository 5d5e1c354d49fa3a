/** Random sequences of decisions, from a seed: asked for as people would, most of them by whose they are. */
@NullMarked
package dev.throughline.standalone.generator;

import org.jspecify.annotations.NullMarked;

/** The product roadmap: a product's features in order of priority, and where each was handed to. */
@NullMarked
package dev.throughline.query.roadmap;

import org.jspecify.annotations.NullMarked;

/** Tells open pages what was decided, as soon as the views know it. */
@NullMarked
package dev.throughline.query.live;

import org.jspecify.annotations.NullMarked;

/** Words put right, in what was decided before. */
@NullMarked
package dev.throughline.events.wording;

import org.jspecify.annotations.NullMarked;

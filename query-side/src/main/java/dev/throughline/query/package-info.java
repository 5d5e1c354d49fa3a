/** The query side: views folded from the log, and the pages that show them. */
@NullMarked
package dev.throughline.query;

import org.jspecify.annotations.NullMarked;

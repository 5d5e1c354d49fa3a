/** The event log: totally ordered, gap-free, append-only and hash-chained; it knows no domain. */
@NullMarked
package dev.throughline.log;

import org.jspecify.annotations.NullMarked;

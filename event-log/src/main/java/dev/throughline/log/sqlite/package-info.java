/** The event log in one SQLite file: one writer, a few readers, one flush for all who write at the same time. */
@NullMarked
package dev.throughline.log.sqlite;

import org.jspecify.annotations.NullMarked;

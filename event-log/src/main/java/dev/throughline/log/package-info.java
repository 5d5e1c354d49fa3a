/** The event log's port: what is appended, what is read, and what is promised, whatever store is behind it. */
@NullMarked
package dev.throughline.log;

import org.jspecify.annotations.NullMarked;

/** Both sides in one process: the launcher, and how it refuses to start. */
@NullMarked
package dev.throughline.standalone;

import org.jspecify.annotations.NullMarked;

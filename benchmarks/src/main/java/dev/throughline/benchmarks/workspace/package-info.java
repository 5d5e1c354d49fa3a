/** A workspace as large as the figures ask for, made by the commands that people send to a tracker that was started. */
@NullMarked
package dev.throughline.benchmarks.workspace;

import org.jspecify.annotations.NullMarked;

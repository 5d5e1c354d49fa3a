/** What is kept beside the log of states that were folded from it: caches, which the log alone makes true. */
@NullMarked
package dev.throughline.log.state;

import org.jspecify.annotations.NullMarked;

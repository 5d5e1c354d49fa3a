/** What the log's adapters share: the one writer, how it judges, who waits for the head, how all commits are read. */
@NullMarked
package dev.throughline.log.adapter;

import org.jspecify.annotations.NullMarked;

/** Threads: what members say about a thing and link to it, with today's handles where it mentions them. */
@NullMarked
package dev.throughline.query.comment;

import org.jspecify.annotations.NullMarked;

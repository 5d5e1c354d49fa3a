/** The handoff board: what was proposed to whom, whose turn it is and since when, and what was agreed against now. */
@NullMarked
package dev.throughline.query.board;

import org.jspecify.annotations.NullMarked;

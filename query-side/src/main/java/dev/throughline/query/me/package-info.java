/** Who the reader is: roles, and how much waits on them. */
@NullMarked
package dev.throughline.query.me;

import org.jspecify.annotations.NullMarked;

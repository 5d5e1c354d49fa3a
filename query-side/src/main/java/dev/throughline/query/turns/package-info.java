/** Everything that waits on somebody, whatever it is: one list, from which a person's turns are read. */
@NullMarked
package dev.throughline.query.turns;

import org.jspecify.annotations.NullMarked;

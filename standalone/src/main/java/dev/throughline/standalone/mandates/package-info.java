/** Checks a whole log for what only the domain can say: that whoever decided held the mandate at that very position. */
@NullMarked
package dev.throughline.standalone.mandates;

import org.jspecify.annotations.NullMarked;

/** How a read is answered: at one position, for one person, on one day; and the parts that all answers are made of. */
@NullMarked
package dev.throughline.query.answer;

import org.jspecify.annotations.NullMarked;

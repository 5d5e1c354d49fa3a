/** Projects' work plans: their tasks, who does them, how they get on, and what is in the way. */
@NullMarked
package dev.throughline.query.plan;

import org.jspecify.annotations.NullMarked;

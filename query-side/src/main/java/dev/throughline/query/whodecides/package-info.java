/** Who decides what: every type of decision, for every product and project, with the person and who stands in for them. */
@NullMarked
package dev.throughline.query.whodecides;

import org.jspecify.annotations.NullMarked;

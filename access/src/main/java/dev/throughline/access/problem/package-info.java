/** The one way an answer says no: problem+json, and the strict reading of bodies that it refuses. */
@NullMarked
package dev.throughline.access.problem;

import org.jspecify.annotations.NullMarked;

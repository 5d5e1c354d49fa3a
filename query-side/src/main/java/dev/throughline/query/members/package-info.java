/** The members: who they are, and which roles they hold. */
@NullMarked
package dev.throughline.query.members;

import org.jspecify.annotations.NullMarked;

/** What members say and point to beside the decisions: comments and links, on anything that was ever decided about. */
@NullMarked
package dev.throughline.events.comment;

import org.jspecify.annotations.NullMarked;

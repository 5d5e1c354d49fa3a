/** What is done to the record itself: words taken out of it. */
@NullMarked
package dev.throughline.events.redaction;

import org.jspecify.annotations.NullMarked;

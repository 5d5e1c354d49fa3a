/** Asking for a decision that is somebody else's: what exactly is asked for, and the answer. */
@NullMarked
package dev.throughline.events.request;

import org.jspecify.annotations.NullMarked;

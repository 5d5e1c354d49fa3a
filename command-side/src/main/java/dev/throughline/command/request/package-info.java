/** Requests: whoever may not decide asks, and whose decision it is grants exactly that, or declines. */
@NullMarked
package dev.throughline.command.request;

import org.jspecify.annotations.NullMarked;

/** Requests: who asks whom for what, whose turn that is, and what came of it. */
@NullMarked
package dev.throughline.query.request;

import org.jspecify.annotations.NullMarked;

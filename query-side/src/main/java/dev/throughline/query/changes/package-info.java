/** What differs between two positions: each fact that is another now than it was, with who decided it and why. */
@NullMarked
package dev.throughline.query.changes;

import org.jspecify.annotations.NullMarked;

/** Serves the dashboard: one page for every address a person can open, and the versioned files it is made of. */
@NullMarked
package dev.throughline.query.shell;

import org.jspecify.annotations.NullMarked;

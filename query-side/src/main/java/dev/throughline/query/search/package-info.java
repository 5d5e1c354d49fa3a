/** Finds what is called so, or says so: products, projects and all that is in them, and decisions. */
@NullMarked
package dev.throughline.query.search;

import org.jspecify.annotations.NullMarked;

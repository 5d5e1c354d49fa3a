/** What there is to work with, how much of it, and to which project it goes when. */
@NullMarked
package dev.throughline.query.resources;

import org.jspecify.annotations.NullMarked;

/** What there is to work with, and to which project it is allocated. */
@NullMarked
package dev.throughline.events.resource;

import org.jspecify.annotations.NullMarked;

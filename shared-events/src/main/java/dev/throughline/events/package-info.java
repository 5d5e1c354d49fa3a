/** The published language: what was decided, by which role, about which fact; its stored names and bytes. */
@NullMarked
package dev.throughline.events;

import org.jspecify.annotations.NullMarked;

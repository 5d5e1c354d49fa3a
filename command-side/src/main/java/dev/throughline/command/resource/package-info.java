/** What there is to work with, and how much of it works for which project on which days. */
@NullMarked
package dev.throughline.command.resource;

import org.jspecify.annotations.NullMarked;

/** A story to start with: five people decide on two products over five weeks, played through the API's own commands. */
@NullMarked
package dev.throughline.standalone.demo;

import org.jspecify.annotations.NullMarked;

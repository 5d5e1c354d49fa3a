/** A MongoDB server for the tests, by the first way to one that the machine has. */
@NullMarked
package dev.throughline.mongodb.testing;

import org.jspecify.annotations.NullMarked;

/** Requests that nobody sends in earnest, made from what the API's document says that there is. */
@NullMarked
package dev.throughline.standalone.hostile;

import org.jspecify.annotations.NullMarked;

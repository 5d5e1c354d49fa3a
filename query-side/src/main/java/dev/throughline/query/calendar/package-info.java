/** Which days count: for waits and forecasts. */
@NullMarked
package dev.throughline.query.calendar;

import org.jspecify.annotations.NullMarked;

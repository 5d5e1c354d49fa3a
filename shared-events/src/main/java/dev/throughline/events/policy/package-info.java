/** What policies have on record: effects that were refused, and turns that they brought to somebody's mind. */
@NullMarked
package dev.throughline.events.policy;

import org.jspecify.annotations.NullMarked;

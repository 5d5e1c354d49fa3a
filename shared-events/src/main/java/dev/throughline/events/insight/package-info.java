/** What was learnt about customers and market, by anybody. */
@NullMarked
package dev.throughline.events.insight;

import org.jspecify.annotations.NullMarked;

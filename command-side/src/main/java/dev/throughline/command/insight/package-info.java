/** What was learnt about customers and market, for a product: anybody's contribution. */
@NullMarked
package dev.throughline.command.insight;

import org.jspecify.annotations.NullMarked;

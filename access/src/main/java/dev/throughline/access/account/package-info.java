/** The port to where accounts are kept, and what is kept of each. */
@NullMarked
package dev.throughline.access.account;

import org.jspecify.annotations.NullMarked;

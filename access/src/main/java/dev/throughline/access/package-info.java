/** Who signs in: accounts, sessions, tokens and the member directory. */
@NullMarked
package dev.throughline.access;

import org.jspecify.annotations.NullMarked;

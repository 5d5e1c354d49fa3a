/** Accounts in the file {@code accounts.db}, for one process. */
@NullMarked
package dev.throughline.access.sqlite;

import org.jspecify.annotations.NullMarked;

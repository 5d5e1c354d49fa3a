/** Accounts in a MongoDB database, for any number of processes. */
@NullMarked
package dev.throughline.access.mongodb;

import org.jspecify.annotations.NullMarked;

/** The event log in a MongoDB replica set: a document per commit, whose insertion is the compare-and-set on the head. */
@NullMarked
package dev.throughline.log.mongodb;

import org.jspecify.annotations.NullMarked;

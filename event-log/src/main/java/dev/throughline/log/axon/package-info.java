/** Axon's view of the event log: its storage engine, its source of events, and the names under which they are kept. */
@NullMarked
package dev.throughline.log.axon;

import org.jspecify.annotations.NullMarked;

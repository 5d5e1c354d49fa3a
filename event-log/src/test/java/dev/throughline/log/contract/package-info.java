/** What every adapter of the event log has to pass: one suite, inherited whole. */
@NullMarked
package dev.throughline.log.contract;

import org.jspecify.annotations.NullMarked;

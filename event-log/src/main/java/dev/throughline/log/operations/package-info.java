/** What a person can do to a log from the command line, without starting the tracker. */
@NullMarked
package dev.throughline.log.operations;

import org.jspecify.annotations.NullMarked;

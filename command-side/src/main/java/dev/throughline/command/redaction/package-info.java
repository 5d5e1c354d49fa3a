/** Words taken out of the record for good, by a workspace owner. */
@NullMarked
package dev.throughline.command.redaction;

import org.jspecify.annotations.NullMarked;

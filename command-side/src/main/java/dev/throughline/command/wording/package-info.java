/** Words of what was decided, put right by whoever owns it: nothing is decided anew by that. */
@NullMarked
package dev.throughline.command.wording;

import org.jspecify.annotations.NullMarked;

/** The way of a command from the one who asks to the log: judged in one order, decided on fresh state, one commit. */
@NullMarked
package dev.throughline.command.dispatch;

import org.jspecify.annotations.NullMarked;

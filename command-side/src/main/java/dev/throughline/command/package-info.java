/** The command side: decisions come in by REST, are judged and recorded. */
@NullMarked
package dev.throughline.command;

import org.jspecify.annotations.NullMarked;

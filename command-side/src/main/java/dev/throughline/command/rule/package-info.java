/** Rules of the domain, each with a stable code and an explanation, and the refusal that a broken one leads to. */
@NullMarked
package dev.throughline.command.rule;

import org.jspecify.annotations.NullMarked;

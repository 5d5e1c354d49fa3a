/** Members, workspace owners and mandates: who takes part, and who is accountable for what. */
@NullMarked
package dev.throughline.command.authority;

import org.jspecify.annotations.NullMarked;

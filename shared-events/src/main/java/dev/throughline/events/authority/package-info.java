/** Members, workspace owners and mandates: who may decide what, on one stream. */
@NullMarked
package dev.throughline.events.authority;

import org.jspecify.annotations.NullMarked;

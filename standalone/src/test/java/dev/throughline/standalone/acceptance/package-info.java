/** The domain's scenarios, told over HTTP to the tracker in a process of its own: what teams do, and what they then see. */
@NullMarked
package dev.throughline.standalone.acceptance;

import org.jspecify.annotations.NullMarked;

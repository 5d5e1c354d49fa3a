/** The dashboard as people meet it: the executable jar, a real browser, a real log. */
@NullMarked
package dev.throughline.standalone.browser;

import org.jspecify.annotations.NullMarked;

/** The dashboard in a real browser, on the started jar: what people see, what they may do, what they hear of each other. */
@NullMarked
package dev.throughline.standalone.browser;

import org.jspecify.annotations.NullMarked;

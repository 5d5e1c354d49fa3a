/** MongoDB as the tests meet it; how a module uses it stands in that module. */
@NullMarked
package dev.throughline.mongodb;

import org.jspecify.annotations.NullMarked;

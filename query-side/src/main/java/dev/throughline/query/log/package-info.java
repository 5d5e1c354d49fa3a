/** The whole log for workspace owners: its head, its verification, its export. */
@NullMarked
package dev.throughline.query.log;

import org.jspecify.annotations.NullMarked;

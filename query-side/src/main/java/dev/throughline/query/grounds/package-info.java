/** What a product's features rest on: its goals and its insights, and which feature serves and uses which. */
@NullMarked
package dev.throughline.query.grounds;

import org.jspecify.annotations.NullMarked;

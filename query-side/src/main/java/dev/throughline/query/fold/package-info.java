/** Turns the log into views: pure folds, one thread that feeds them, and one snapshot that all answers are read from. */
@NullMarked
package dev.throughline.query.fold;

import org.jspecify.annotations.NullMarked;

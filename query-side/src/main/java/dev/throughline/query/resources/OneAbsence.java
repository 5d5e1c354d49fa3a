package dev.throughline.query.resources;

import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/**
 * One absence.
 *
 * @param absence from when to when, and who said so
 */
record OneAbsence(
        long position,
        String key,
        ResourceRef resource,
        @Nullable FactAnswer absence,
        @Nullable Broken broken) {}

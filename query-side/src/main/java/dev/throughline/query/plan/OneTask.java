package dev.throughline.query.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.Named;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One task. */
record OneTask(
        long position,
        @JsonUnwrapped TaskAnswer task,
        Named project,
        @Nullable Broken broken) {}

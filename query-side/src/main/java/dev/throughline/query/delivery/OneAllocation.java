package dev.throughline.query.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.Named;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One allocation. */
public record OneAllocation(
        long position,
        @JsonUnwrapped AllocationAnswer allocation,
        Named project,
        @Nullable Broken broken) {}

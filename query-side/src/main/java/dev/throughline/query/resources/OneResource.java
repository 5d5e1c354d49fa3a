package dev.throughline.query.resources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One resource. */
public record OneResource(
        long position,
        @JsonUnwrapped ResourceAnswer resource,
        @Nullable Broken broken) {}

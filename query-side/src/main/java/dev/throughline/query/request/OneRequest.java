package dev.throughline.query.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One request. */
public record OneRequest(
        long position,
        @JsonUnwrapped RequestAnswer request,
        @Nullable Broken broken) {}

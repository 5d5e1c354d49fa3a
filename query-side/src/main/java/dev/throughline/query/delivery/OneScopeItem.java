package dev.throughline.query.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.Named;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One scope item. */
public record OneScopeItem(
        long position,
        @JsonUnwrapped ScopeAnswer.ScopeItemAnswer item,
        Named project,
        @Nullable Broken broken) {}

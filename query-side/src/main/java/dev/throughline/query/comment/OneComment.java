package dev.throughline.query.comment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One entry of a thread. */
public record OneComment(
        long position,
        @JsonUnwrapped CommentAnswer comment,
        @Nullable Broken broken) {}

package dev.throughline.query.request;

import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests: the open ones first, the longest waiting at the top; then the answered ones, newest first. */
public record RequestsAnswer(
        long position, List<RequestAnswer> items, @Nullable Broken broken) {}

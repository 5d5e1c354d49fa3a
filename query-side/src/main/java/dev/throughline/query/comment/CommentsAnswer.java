package dev.throughline.query.comment;

import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of threads, oldest first. */
public record CommentsAnswer(
        long position, List<CommentAnswer> items, @Nullable Broken broken) {}

package dev.throughline.query.comment;

import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of threads.
 *
 * @param items a subject's, oldest first; or those that mention somebody, newest first
 * @param next the cursor of the next page; null on the last
 */
public record CommentsAnswer(
        long position,
        List<CommentAnswer> items,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {}

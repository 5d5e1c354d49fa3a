package dev.throughline.query.plan;

import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is still to do, over all projects.
 *
 * @param items by the day they are due, those without one last
 * @param next the cursor of the next page; null on the last
 */
record MyTasksAnswer(
        long position,
        List<MyTask> items,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {}

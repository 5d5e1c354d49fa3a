package dev.throughline.query.delivery;

import dev.throughline.query.answer.DeputyAnswer;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Paged;
import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All projects, by key.
 *
 * @param may what the reader may do besides what each item names
 * @param next the cursor of the next page; null on the last
 */
public record ProjectsAnswer(
        long position,
        List<ProjectItem> items,
        List<String> may,
        @Nullable String next,
        @Nullable Broken broken) implements Paged {

    /**
     * A project in the list.
     *
     * @param kind PRODUCT or INTERNAL
     * @param manager its project manager; null before one was assigned
     * @param deputies who stands in for the manager, or is to
     * @param milestones how many there are
     */
    public record ProjectItem(
            String key,
            String name,
            @Nullable String kind,
            @Nullable FactAnswer manager,
            List<DeputyAnswer> deputies,
            int milestones,
            List<String> may) {}
}

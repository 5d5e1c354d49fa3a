package dev.throughline.query.resources;

import dev.throughline.query.fold.Broken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All resources, by name.
 *
 * @param may what the reader may do besides what each item names
 */
public record ResourcesAnswer(
        long position,
        List<ResourceAnswer> items,
        List<String> may,
        @Nullable Broken broken) {}

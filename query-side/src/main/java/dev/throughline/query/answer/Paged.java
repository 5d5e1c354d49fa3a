package dev.throughline.query.answer;

import org.jspecify.annotations.Nullable;

/** An answer that holds a part of a list. */
public interface Paged {

    /** The cursor of what comes after it; null where that is all. */
    @Nullable
    String next();
}

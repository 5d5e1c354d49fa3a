package dev.throughline.command.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the body of any command may say beside the command's own values. Records, since they are what OpenAPI shows. */
public interface Body {

    /** Why: the reason in words. */
    @Nullable
    String rationale();

    /** The options that were rejected. */
    @Nullable
    List<String> alternatives();

    /** When the decision comes back to its owner. */
    @Nullable
    LocalDate revisitOn();

    /** When it was decided, if not now. */
    @Nullable
    Instant decidedAt();
}

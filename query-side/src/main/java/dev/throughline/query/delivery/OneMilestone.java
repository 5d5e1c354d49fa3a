package dev.throughline.query.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.Named;
import dev.throughline.query.fold.Broken;
import org.jspecify.annotations.Nullable;

/** One milestone. */
public record OneMilestone(
        long position,
        @JsonUnwrapped MilestoneAnswer milestone,
        Named project,
        @Nullable Broken broken) {}

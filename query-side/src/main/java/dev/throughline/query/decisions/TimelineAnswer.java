package dev.throughline.query.decisions;

import dev.throughline.events.Owner;
import dev.throughline.query.fold.Broken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every decision at a glance, oldest first, for drawing: not in parts, and no more of each than where, when and whose.
 *
 * @param positions of the decisions
 * @param recordedAt when each was recorded
 * @param owners whose each is
 */
public record TimelineAnswer(
        long position,
        List<Long> positions,
        List<Instant> recordedAt,
        List<Owner> owners,
        @Nullable Broken broken) {}

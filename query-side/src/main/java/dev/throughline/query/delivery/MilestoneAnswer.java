package dev.throughline.query.delivery;

import dev.throughline.events.Rationale;
import dev.throughline.query.answer.DeciderAnswer;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.forecast.Forecast;
import dev.throughline.query.timeline.Milestone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone on the project's timeline.
 *
 * @param firstDue the day that it was due at first
 * @param features those meant for it, in the order given
 * @param moves how its day moved, oldest first
 * @param state whether it is still ahead
 * @param reached the day on which it was reached; null unless it was
 * @param forecast when it is thought to be reached, and from what that was made
 * @param outcome that it was reached or dropped; null while it is open
 */
public record MilestoneAnswer(
        String key,
        @Nullable FactAnswer name,
        @Nullable FactAnswer due,
        LocalDate firstDue,
        List<MilestoneFeature> features,
        List<Move> moves,
        Milestone.State state,
        @Nullable LocalDate reached,
        @Nullable FactAnswer outcome,
        Forecast forecast,
        List<String> may) {

    /** A feature by key and title. */
    public record MilestoneFeature(String key, String title) {}

    /** One move of the day that it is due. */
    public record Move(
            LocalDate from,
            LocalDate to,
            long position,
            List<DeciderAnswer> decidedBy,
            Instant decidedAt,
            Rationale why) {}
}

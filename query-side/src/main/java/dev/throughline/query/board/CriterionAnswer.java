package dev.throughline.query.board;

import org.jspecify.annotations.Nullable;

/**
 * An acceptance criterion in a handoff.
 *
 * @param text as it was handed off; for one that wasn't, as it is now
 * @param now as the definition has it now; null where it has it no longer
 * @param covered whether it was handed off
 * @param evidence what the last report says that shows it is met; null where nothing was reported
 * @param accepted whether its delivery was accepted since the proposal
 */
public record CriterionAnswer(
        String id,
        String text,
        @Nullable String now,
        boolean covered,
        @Nullable String evidence,
        boolean accepted) {}

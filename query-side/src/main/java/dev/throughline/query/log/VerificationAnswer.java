package dev.throughline.query.log;

import dev.throughline.log.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What checking the chain found.
 *
 * @param position up to which the log is well
 * @param firstBrokenPosition the first that isn't what was recorded, or is missing; null if all is well
 * @param reason in words; null if all is well
 * @param head of the part that is well
 */
public record VerificationAnswer(
        long position,
        boolean ok,
        @Nullable Long firstBrokenPosition,
        @Nullable String reason,
        HeadAnswer head) {

    static VerificationAnswer of(Verdict verdict) {
        return new VerificationAnswer(
                verdict.head().position(),
                verdict.ok(),
                verdict.firstBrokenPosition(),
                verdict.reason(),
                HeadAnswer.of(verdict.head()));
    }
}

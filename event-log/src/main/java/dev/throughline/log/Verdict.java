package dev.throughline.log;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param firstBrokenPosition the first that isn't what was recorded, or is missing; null if all is well
 * @param reason in words; null if all is well
 * @param head of the part that is well: of the whole log, or of what comes before the broken commit
 */
public record Verdict(
        boolean ok,
        @Nullable Long firstBrokenPosition,
        @Nullable String reason,
        Head head) {

    static Verdict well(Head head) {
        return new Verdict(true, null, null, head);
    }

    static Verdict broken(long position, String reason, Head head) {
        return new Verdict(false, position, reason, head);
    }
}

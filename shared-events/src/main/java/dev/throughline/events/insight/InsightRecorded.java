package dev.throughline.events.insight;

import dev.throughline.events.Decides;
import dev.throughline.events.InsightId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member wrote down what was learnt about customers or the market, for the product manager to build on.
 *
 * @param insight the insight
 * @param kind where it comes from
 * @param source whom or what it was learnt from, in words
 * @param text what was learnt
 * @param link where more can be read, an http or https address; null where there is none
 * @param reach how many people it concerns; null where nobody knows
 * @param why the reason
 */
@Decides(
        command = "RecordInsight",
        by = Role.CONTRIBUTOR,
        facts = {
            @Decides.Fact(
                    name = "insight",
                    of = "insight",
                    value = {"kind", "source", "text", "link", "reach"})
        })
public record InsightRecorded(
        InsightId insight,
        InsightKind kind,
        String source,
        String text,
        @Nullable String link,
        @Nullable Long reach,
        Rationale why)
        implements InsightEvent {}

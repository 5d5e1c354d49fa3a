package dev.throughline.events.wording;

import dev.throughline.events.Anything;
import dev.throughline.events.Decides;
import dev.throughline.events.NotWords;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WordingField;

/**
 * Whoever owns a fact put its words right. What was decided stays decided as it was: only how it is worded is another from now
 * on, until it is decided anew.
 *
 * @param subject what the fact is about
 * @param within the stream that tells of the subject, e.g. {@code feature:FOOD-7}
 * @param field which of its words
 * @param revision of the fact whose words they are: the version, in that stream, of the event that decided it
 * @param text how they are from now on
 * @param why the reason, if one was given
 */
@Decides(
        command = "CorrectWording",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER, Role.CONTRIBUTOR},
        facts = {@Decides.Fact(name = "wording", of = "subject", keyedBy = "field", value = "text")})
public record WordingCorrected(
        Anything subject, @NotWords String within, WordingField field, long revision, String text, Rationale why)
        implements WordingEvent {}

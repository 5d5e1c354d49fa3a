package dev.throughline.command.wording;

import dev.throughline.events.Anything;
import dev.throughline.events.Rationale;
import dev.throughline.events.WordingField;

/**
 * Put words right that were decided: a slip of the pen, not another decision.
 *
 * @param subject what they are about
 * @param field which of its words
 * @param text how they are to be
 * @param why the reason
 */
public record CorrectWording(Anything subject, WordingField field, String text, Rationale why)
        implements WordingCommand {}

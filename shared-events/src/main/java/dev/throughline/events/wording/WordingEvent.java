package dev.throughline.events.wording;

import dev.throughline.events.Anything;
import dev.throughline.events.DomainEvent;

/** What is said about how something is worded. */
public sealed interface WordingEvent extends DomainEvent permits WordingCorrected {

    /** Whose words they are. */
    Anything subject();

    /** The stream that tells of the subject, e.g. {@code feature:FOOD-7}. */
    String within();

    @Override
    default String stream() {
        return stream(subject());
    }

    /** The stream of what is said about a subject's words: its own, so that a contributor's correction is in nobody's way. */
    static String stream(Anything subject) {
        return "wording:" + subject;
    }
}

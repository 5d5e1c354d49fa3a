package dev.throughline.command.redaction;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.events.redaction.RedactionEvent;

/** An event that words were taken out of. There is nothing more to decide about it. */
final class Redacted extends EventSourced<EventRedacted> {

    /** How its stream is read. */
    static final Fold<EventRedacted> FOLD = Fold.of(RedactionEvent.class, (before, event) -> switch (event) {
        case EventRedacted redacted -> redacted;
    });

    Redacted() {
        super(FOLD);
    }

    /** @param hash of the payload that is left */
    static Redacted by(RedactEvent command, String hash) {
        var redacted = new Redacted();
        redacted.apply(new EventRedacted(command.position(), command.fields(), hash, command.why()));
        return redacted;
    }
}

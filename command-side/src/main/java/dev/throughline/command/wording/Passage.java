package dev.throughline.command.wording;

import dev.throughline.command.dispatch.Decoding;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.Wording;
import dev.throughline.log.RecordedEvent;

/**
 * Words that stand: of the latest decision of their fact.
 *
 * @param wording the words, as they were decided
 * @param decided the event that did
 */
record Passage(Wording wording, RecordedEvent decided) {

    /** The fact's revision. */
    long revision() {
        return decided.version();
    }

    /** In which role the fact was decided: whose it is. */
    Role owner() {
        return Decoding.metadata(decided).role();
    }

    /** Whose words they are where nobody owns them but their author. */
    MemberId author() {
        return new MemberId(Decoding.metadata(decided).actor());
    }
}

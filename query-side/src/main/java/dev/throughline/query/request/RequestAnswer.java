package dev.throughline.query.request;

import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.query.answer.DeciderAnswer;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.board.TurnAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, with what it would decide.
 *
 * @param sentence who is asked for what, in short
 * @param wanted what is asked for, e.g. {@code reschedule milestone Pilot}
 * @param command the command that a grant carries out, by its name in the catalogue
 * @param components its values by name, as they were asked for; a person where one is named
 * @param owner the role whose decision it is
 * @param deciders who holds that role now; empty where nobody does
 * @param product null where it is not a product manager's decision
 * @param project null where it is not a project manager's decision
 * @param facts what it would decide anew
 * @param why why it is asked for
 * @param askedAtPosition where the log holds it
 * @param turn whose turn it is; null once it was answered
 * @param answer how it was answered; null while it is open
 * @param revision what {@code If-Match} takes to answer it
 * @param may what the reader may do with it
 */
public record RequestAnswer(
        String id,
        Request.State state,
        String sentence,
        String wanted,
        String command,
        Map<String, @Nullable Object> components,
        Role owner,
        List<PersonAnswer> deciders,
        @Nullable String product,
        @Nullable String project,
        List<AskedFact> facts,
        PersonAnswer askedBy,
        Instant askedAt,
        long askedAtPosition,
        Rationale why,
        @Nullable TurnAnswer turn,
        @Nullable Answered answer,
        String revision,
        List<String> may) {

    /**
     * A fact that a grant would decide anew.
     *
     * @param now what it is; null where it was never decided
     * @param changed whether it was decided since it was asked for: then the grant is refused
     */
    public record AskedFact(String fact, @Nullable FactAnswer now, boolean changed) {}

    /**
     * How a request was answered.
     *
     * @param effects the positions of what was decided by granting it
     */
    public record Answered(
            List<DeciderAnswer> decidedBy, Instant at, long position, Rationale why, List<Long> effects) {}
}

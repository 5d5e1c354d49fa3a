package dev.throughline.query.decisions;

import dev.throughline.events.Owner;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.query.answer.DeciderAnswer;
import dev.throughline.query.answer.PersonAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the decision log shows it.
 *
 * @param command the command that led to it, by its name in the catalogue
 * @param sentence what was decided, in short
 * @param subject what its first fact is about
 * @param product null where none is concerned
 * @param project null where none is concerned
 * @param feature null where none is concerned
 * @param owner which role owns it
 * @param role the role that the actor exercised
 * @param cause the position of what caused it; null where a person acted on their own accord
 * @param reverts the position of the decision that it goes back on; null where it goes back on none
 * @param askedBy who asked for it; null where nobody did
 * @param effects the positions that it caused
 * @param together the positions recorded with it, its own among them
 * @param selfSettled whether one person decided it together with what another role of theirs answered
 * @param redaction null where nothing was taken out of it
 * @param open which commands about it are open to whoever owns it, as long as it stands
 * @param owners who holds it now; whose words they are, where it is a contribution
 * @param may which of the open ones the reader may take
 */
public record DecisionAnswer(
        long position,
        String type,
        String command,
        String sentence,
        String subject,
        @Nullable String product,
        @Nullable String project,
        @Nullable String feature,
        Owner owner,
        Role role,
        List<DeciderAnswer> decidedBy,
        PersonAnswer actor,
        Instant decidedAt,
        Instant recordedAt,
        Rationale why,
        List<Change> changes,
        @Nullable Long cause,
        @Nullable Long reverts,
        @Nullable PersonAnswer askedBy,
        List<Long> effects,
        List<Long> together,
        boolean selfSettled,
        String eventId,
        String stream,
        long version,
        @Nullable Redaction redaction,
        List<String> open,
        List<PersonAnswer> owners,
        List<String> may) {

    /**
     * That words were taken out of it.
     *
     * @param position of the event that says so
     * @param fields where they stood in its payload, as JSON pointers
     */
    public record Redaction(
            long position, List<String> fields, List<DeciderAnswer> decidedBy, Instant decidedAt, Rationale why) {}

    /**
     * What it made of one fact.
     *
     * @param fact its address
     * @param was its value before; null where it had none
     * @param is its value from then on; null where it was left empty
     * @param supersedes the position of the decision before it on this fact; null where it was the first
     * @param supersededBy the position of the decision after it; null where it still stands
     */
    public record Change(
            String fact,
            @Nullable Object was,
            @Nullable Object is,
            @Nullable Long supersedes,
            @Nullable Long supersededBy) {}
}

package dev.throughline.query.whodecides;

import dev.throughline.events.Role;
import dev.throughline.events.Why;
import dev.throughline.query.answer.DeputyAnswer;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.fold.Broken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decides what, place by place: the workspace, then products, then projects, by key.
 *
 * @param moment at which it is so: who stands in for whom is a matter of the moment
 */
public record WhoDecidesAnswer(
        long position,
        Instant moment,
        List<Where> places,
        @Nullable Broken broken) {

    /**
     * Where things are decided.
     *
     * @param key of the product or project; null for the workspace
     * @param name of the product, project or workspace
     * @param may what the reader may decide about who decides there
     */
    public record Where(Home kind, @Nullable String key, String name, List<Held> roles, List<String> may) {}

    /**
     * A role there, and what is decided in it.
     *
     * @param holders who holds it, and is accountable; empty where nobody does, and for contributors, who are all members
     * @param deputies who stands in for the holder, or is to
     * @param mandate who gave the mandate, when and why; null where nobody holds one
     * @param mine whether the reader may decide in it
     */
    public record Held(
            Role role,
            List<PersonAnswer> holders,
            List<DeputyAnswer> deputies,
            @Nullable FactAnswer mandate,
            boolean mine,
            List<Type> decisions) {}

    /**
     * A type of decision.
     *
     * @param command its name in the catalogue, e.g. {@code RescheduleMilestone}
     * @param why when a reason is mandatory
     * @param byDeputies whether a deputy may take it in the holder's place
     */
    public record Type(String command, Why why, boolean byDeputies) {}
}

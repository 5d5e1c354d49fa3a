package dev.throughline.command.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.throughline.command.dispatch.Decoding;
import dev.throughline.events.Catalogue;
import dev.throughline.events.Owner;
import dev.throughline.events.Role;
import dev.throughline.log.Commit;
import dev.throughline.log.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command that took effect, rebuilt from its commit alone: a repeat is answered the same. Where a command
 * decides several things, it speaks of the last one.
 *
 * @param id what was created or decided on, e.g. {@code FOOD-7}
 * @param position the decision's address in the log; a view at this position shows all of the command's effects
 * @param version of the event in its stream: the revision of the facts it decided
 * @param decision what was decided, and by whom
 */
public record Answer(String id, long position, long version, Decision decision) {

    /**
     * @param type of the event, e.g. {@code VisionSet}
     * @param owner which role owns the decision
     * @param decidedBy one entry per role that decided
     */
    public record Decision(String type, Owner owner, List<DecidedBy> decidedBy) {}

    /**
     * @param member who decided, by id
     * @param role in which role
     * @param standingInFor the accountable person whom a deputy stood in for (JSON {@code for}); absent where the holder
     *     decided
     */
    public record DecidedBy(
            String member,
            Role role,

            @JsonProperty("for") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String standingInFor) {}

    static Answer of(Commit commit) {
        return of(commit.events().getLast(), commit);
    }

    private static Answer of(RecordedEvent recorded, Commit commit) {
        var subject = Catalogue.catalogue()
                .facts(Decoding.event(recorded))
                .getFirst()
                .address()
                .subject();
        var actor = Decoding.metadata(recorded).actor();
        var decidedBy = commit.events().stream()
                .map(Decoding::metadata)
                .filter(each -> each.actor().equals(actor))
                .flatMap(each -> each.decidedBy().stream())
                .map(decider -> new DecidedBy(
                        decider.member().value(),
                        decider.role(),
                        decider.standingInFor() == null
                                ? null
                                : decider.standingInFor().value()))
                .distinct()
                .toList();
        return new Answer(
                subject,
                recorded.position(),
                recorded.version(),
                new Decision(recorded.type(), Decoding.metadata(recorded).owner(), decidedBy));
    }
}

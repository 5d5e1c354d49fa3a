package dev.throughline.events.request;

import dev.throughline.events.Decides;
import dev.throughline.events.NotWords;
import dev.throughline.events.Rationale;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;
import dev.throughline.events.Why;
import java.util.List;

/**
 * A member asked for a decision that is not theirs: for exactly one command, on the facts as they were. Whose decision it is
 * waits on the role, whoever holds it by then.
 *
 * @param request the request
 * @param command what is asked for
 * @param owner the role whose decision it is
 * @param scope the product or project within which the role is held, by its key; {@code workspace} where it is the
 *     workspace's
 * @param facts the facts that the command decides anew: it is carried out only while they are as they were
 * @param why why it is asked for
 */
@Decides(
        command = "AskForDecision",
        by = Role.CONTRIBUTOR,
        why = Why.ALWAYS,
        facts = {
            @Decides.Fact(name = "state", of = "request", is = "OPEN"),
            @Decides.Fact(
                    name = "request",
                    of = "request",
                    value = {"command", "owner", "scope", "facts"})
        })
public record DecisionRequested(
        RequestId request,
        Wanted command,
        Role owner,
        @NotWords String scope,
        List<AskedFact> facts,
        Rationale why) implements RequestEvent {

    public DecisionRequested {
        facts = List.copyOf(facts);
    }
}

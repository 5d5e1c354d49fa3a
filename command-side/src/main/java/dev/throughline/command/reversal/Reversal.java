package dev.throughline.command.reversal;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.Rationale;
import java.util.Optional;

/** How the decisions on one kind of thing are reverted: for each, the command that decides again what was before. */
public interface Reversal {

    /**
     * The command that restores what was before; it is judged like any other. Empty where the decision is not of this kind.
     *
     * @param decided the decision to go back on
     */
    Optional<Command> restoring(DomainEvent decided, Before before, Rationale why);

    /**
     * The decision before it on the same fact.
     *
     * @param version its place in their stream
     */
    record Before(DomainEvent event, long version) {}
}

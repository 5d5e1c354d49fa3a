package dev.throughline.command.dispatch;

import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose right a command is, and on what it would be decided now.
 *
 * @param owner the role that everybody else is referred to
 * @param scope within what the role is held
 * @param actors whether the one who asks holds it, or another role in which the command may be decided
 * @param facts the facts that it decides anew
 */
public record Right(Role owner, Scope scope, boolean actors, List<Held> facts) {

    public Right {
        facts = List.copyOf(facts);
    }

    /**
     * A fact as it is now.
     *
     * @param fact which one
     * @param revision the version of the event that decided it last; null where it was never decided
     */
    public record Held(FactAddress fact, @Nullable Long revision) {}
}

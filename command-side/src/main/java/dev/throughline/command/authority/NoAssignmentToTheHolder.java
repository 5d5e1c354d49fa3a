package dev.throughline.command.authority;

import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;
import org.jspecify.annotations.Nullable;

/** A mandate begins once: assigning it again to who holds it would move its beginning. */
record NoAssignmentToTheHolder(@Nullable Mandate held, MemberId member) implements Rule {

    @Override
    public String code() {
        return "mandate.unchanged";
    }

    @Override
    public boolean holds() {
        return held == null || !held.member().equals(member);
    }

    @Override
    public String explanation() {
        return member + " holds this mandate already.";
    }
}

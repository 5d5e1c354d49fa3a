package dev.throughline.command.authority;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;

/** Who owns the workspace already is not made an owner again. */
record NoSecondAppointment(Authority authority, MemberId member) implements Rule {

    @Override
    public String code() {
        return "owner.already";
    }

    @Override
    public boolean holds() {
        return !authority.isOwner(member);
    }

    @Override
    public String explanation() {
        return member + " is one of the workspace's owners already.";
    }
}
